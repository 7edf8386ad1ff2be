import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.decorator.js';
import { queryMembers, stringMember } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { pageOf, pageOfShortList, type Listed } from '../http/paging.js';
import { text, type Locale } from '../kernel/localized-text.js';
import { CITATIONS } from '../../workflows/_law/index.js';
import { searchCitations } from './citation-search.js';

interface CitationView {
  readonly key: string;
  readonly title: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

const FILTER = { q: stringMember(200, false) };
const ALL = Object.values(CITATIONS);

/** Provisions an opinion may cite. */
@ApiTags('workflows')
@Controller('citations')
export class CitationsController {
  @Get()
  @Access('signedIn')
  @ApiRoute(text('法律依据', 'Provisions that may be cited, by words of the title, article or key'), {
    query: { q: { type: 'string', maxLength: 200 } },
    paged: true,
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, { pageOf: 'Citation' })
  list(@Query() query: unknown, @ReaderLocale() locale: Locale): Listed<CitationView> {
    const filter = queryMembers<{ q?: string }>(query, FILTER);
    const found = searchCitations(ALL, filter.q ?? '').map(({ key, title, validFrom, validTo }) => ({
      id: key,
      citation: { key, title: title[locale], validFrom, validTo },
    }));
    const { items, nextCursor } = pageOfShortList(found, pageOf(filter as object, ['text']));
    return { items: items.map(({ citation }) => citation), nextCursor };
  }
}
