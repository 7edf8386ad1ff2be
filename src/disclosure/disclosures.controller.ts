import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendContent } from '../documents/content-download.js';
import { DocumentStore } from '../documents/document-store.js';
import { Access } from '../http/access.decorator.js';
import { ReaderLocale } from '../http/locale.decorator.js';
import { memberThat, queryMembers, stringMember } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { string } from '../http/openapi/schema-kit.js';
import { pageOf, type Listed } from '../http/paging.js';
import { fold } from '../kernel/chinese-text.js';
import { text, type Locale } from '../kernel/localized-text.js';
import { DisclosuresQuery, type RegisterFilter } from './disclosures.query.js';
import { noDisclosure } from './disclosure-problems.js';
import type { Disclosure, DisclosureItem } from './disclosure.view.js';

const FILTER = {
  unitId: stringMember(64, false),
  q: memberThat(
    value => typeof value === 'string' && value.length <= 200 && Array.from(fold(value)).length >= 2,
    'two-characters',
    text('检索词至少两个字，至多二百字', 'search for two to two hundred characters'),
    false,
  ),
};

/** The register of disclosed decisions and contracts, open to everyone (Order 711). Base path written out: pages may stand at `/public`. */
@ApiTags('public')
@Controller('api/v1/public/disclosures')
export class DisclosuresController {
  constructor(
    private readonly disclosures: DisclosuresQuery,
    private readonly store: DocumentStore,
  ) {}

  @Get()
  @Access('anyone')
  @ApiRoute(text('公开目录', 'The public register, newest first'), {
    query: { unitId: string, q: { ...string, minLength: 2, maxLength: 200 } },
    paged: true,
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, { pageOf: 'PublicDisclosureItem' })
  list(@Query() query: unknown): Promise<Listed<DisclosureItem>> {
    const filter = queryMembers<RegisterFilter>(query, FILTER);
    return this.disclosures.list(filter, pageOf(filter as object, ['text', 'text']));
  }

  @Get(':id')
  @Access('anyone')
  @ApiRoute(text('公开事项', 'A disclosure; its id never changes'), { problems: ['not-found'] })
  @ApiAnswer(200, 'PublicDisclosure')
  show(@Param('id') id: string, @ReaderLocale() locale: Locale): Promise<Disclosure> {
    return this.disclosures.one(id, locale);
  }

  @Get(':id/documents/:documentId/versions/:n/content')
  @Access('anyone')
  @ApiRoute(text('公开文件', 'A published file'), { problems: ['not-found'] })
  @ApiAnswer(200, { mediaType: 'application/octet-stream' })
  async content(
    @Param('id') id: string,
    @Param('documentId') documentId: string,
    @Param('n') n: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    if (!/^[1-9]\d{0,5}$/u.test(n)) throw noDisclosure();
    return sendContent(
      request,
      reply,
      this.store,
      await this.disclosures.published(id, documentId, Number(n)),
    );
  }
}
