import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { memberThat, oneOf, queryMembers, stringMember, type MemberRule } from '../http/members.js';
import { ApiAnswer, ApiRoute } from '../http/openapi/api.decorators.js';
import { date, string, words } from '../http/openapi/schema-kit.js';
import { pageOf, type Listed } from '../http/paging.js';
import { SignedIn, type Principal } from '../identity/principal.js';
import { text } from '../kernel/localized-text.js';
import { isPlainDate } from '../kernel/plain-date.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { CoverageQuery, type Coverage, type CoverageFilter, type CoverageItem } from './coverage.query.js';
import { periodBackwards } from './coverage-problems.js';
import { STANDINGS } from './standing.js';

const READERS: readonly Duty[] = ['leader', 'chair', 'judicialHead', 'secretary', 'auditor'];

const day: MemberRule = memberThat(
  isPlainDate,
  'date',
  text('应为日期，如 2026-03-05', 'must be a day such as 2026-03-05'),
  false,
);
const PERIOD = { from: day, to: day, unitId: stringMember(64, false) };
const PERIOD_SCHEMA = { from: date, to: date, unitId: string };

function filterOf(query: CoverageFilter): CoverageFilter {
  if (query.from !== undefined && query.to !== undefined && query.to < query.from) throw periodBackwards();
  return query;
}

/** How much of what had to be reviewed was reviewed before it was decided or signed. */
@ApiTags('reports')
@Controller('reports')
export class CoverageController {
  constructor(private readonly coverage: CoverageQuery) {}

  @Get('coverage')
  @Access(READERS)
  @ApiRoute(
    text('合法性审查覆盖率', 'Coverage of a period; from the first of the year to today when left out'),
    {
      query: PERIOD_SCHEMA,
      problems: ['invalid-request'],
    },
  )
  @ApiAnswer(200, 'Coverage')
  figures(@SignedIn() principal: Principal, @Query() query: unknown): Promise<Coverage> {
    return this.coverage.figures(principal, filterOf(queryMembers<CoverageFilter>(query, PERIOD, false)));
  }

  @Get('coverage/items')
  @Access(READERS)
  @ApiRoute(text('覆盖率明细', 'The matters behind a figure'), {
    query: { ...PERIOD_SCHEMA, standing: words(...STANDINGS) },
    paged: true,
    problems: ['invalid-request'],
  })
  @ApiAnswer(200, { pageOf: 'CoverageItem' })
  items(@SignedIn() principal: Principal, @Query() query: unknown): Promise<Listed<CoverageItem>> {
    const filter = queryMembers<CoverageFilter>(query, { ...PERIOD, standing: oneOf(STANDINGS, false) });
    return this.coverage.items(principal, filterOf(filter), pageOf(filter as object, ['text', 'text']));
  }
}
