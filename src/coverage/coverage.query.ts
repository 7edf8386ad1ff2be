import { Inject, Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { listed, type Listed, type Page } from '../http/paging.js';
import { zoneOf } from '../identity/organisation-zone.js';
import type { Principal } from '../identity/principal.js';
import { unitTreeOf } from '../identity/unit-tree.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { addDays, dateIn, instantIn, type Instant, type PlainDate } from '../kernel/plain-date.js';
import { Workflows } from '../matters/workflows.js';
import { unknownReportUnit } from './coverage-problems.js';
import { evidenceSql, itemsSql, Parameters, type CoverageScope } from './coverage-sql.js';
import { keysOf, standingOfKey } from './evidence-key.js';
import { countsOf, rateOf, type Counts, type Standing } from './standing.js';

/** Which figure is wanted; a period's ends are days of the organisation's legal time and both belong to it. */
export interface CoverageFilter {
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  readonly unitId?: string | undefined;
  readonly standing?: Standing | undefined;
}

export interface Coverage {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly unitId: string | null;
  readonly asOf: Instant;
  readonly counts: Counts;
  readonly rate: number | null;
}

export interface CoverageItem {
  readonly matterId: string;
  readonly number: string | null;
  readonly title: string;
  readonly workflow: string;
  readonly unitId: string;
  readonly catalogue: { readonly catalogueId: string; readonly line: number } | null;
  readonly standing: Standing;
  readonly reviewedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly signedAt: Instant | null;
}

interface ItemRow {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly workflow: string;
  readonly unit_id: string;
  readonly catalogue_id: string | null;
  readonly catalogue_line: number | null;
  readonly opened_at: string;
  readonly reviewed_at: string | null;
  readonly decided_at: string | null;
  readonly signed_at: string | null;
  readonly evidence: string;
}

const itemOf = (row: ItemRow): CoverageItem => ({
  matterId: row.id,
  number: row.number,
  title: row.title,
  workflow: row.workflow,
  unitId: row.unit_id,
  catalogue:
    row.catalogue_id === null || row.catalogue_line === null
      ? null
      : { catalogueId: row.catalogue_id, line: row.catalogue_line },
  standing: standingOfKey(row.evidence),
  reviewedAt: row.reviewed_at,
  decidedAt: row.decided_at,
  signedAt: row.signed_at,
});

interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Full coverage as a figure, and the matters behind it. Read from what is stored, whatever the workflows promise. */
@Injectable()
export class CoverageQuery {
  constructor(
    private readonly reader: Reader,
    private readonly workflows: Workflows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async figures({ organisationId }: Principal, filter: CoverageFilter): Promise<Coverage> {
    const sql = this.reader.session(organisationId);
    const asOf = this.clock.now();
    const { period, scope } = await this.scopeOf(sql, filter, asOf);
    const params = new Parameters();
    const items = itemsSql(this.workflows.registry.all(), scope, params);
    const groups = await sql.rows<{ evidence: string; count: number | string }>(
      `SELECT evidence, COUNT(*) AS count FROM (
         SELECT ${evidenceSql(sql.dialect)} AS evidence FROM (${items}) i
         JOIN matter m ON m.organisation_id = :org AND m.id = i.id) e
       GROUP BY evidence`,
      params.values,
    );
    const counts = countsOf(
      groups.map(({ evidence, count }) => ({ standing: standingOfKey(evidence), count: Number(count) })),
    );
    return { ...period, unitId: filter.unitId ?? null, asOf, counts, rate: rateOf(counts) };
  }

  /** Newest first; without those the reader is recused from, which the figure counts all the same. */
  async items(
    { organisationId, personId }: Principal,
    filter: CoverageFilter,
    page: Page,
  ): Promise<Listed<CoverageItem>> {
    const sql = this.reader.session(organisationId);
    const { scope } = await this.scopeOf(sql, filter, this.clock.now());
    const params = new Parameters();
    const items = itemsSql(this.workflows.registry.all(), scope, params);
    const wanted = filter.standing && `evidence IN (${params.list(keysOf(filter.standing))})`;
    const [openedAt, id] = page.cursor ?? [];
    const after =
      page.cursor && `(opened_at, id) < (${params.add(String(openedAt))}, ${params.add(String(id))})`;
    const where = [wanted, after].filter(Boolean).join(' AND ');
    const rows = await sql.rows<ItemRow>(
      `SELECT * FROM (
         SELECT m.id, m.number, m.title, m.workflow, m.unit_id, m.catalogue_id, m.catalogue_line, m.opened_at,
           m.reviewed_at, m.decided_at, m.signed_at, ${evidenceSql(sql.dialect)} AS evidence
         FROM (${items}) i JOIN matter m ON m.organisation_id = :org AND m.id = i.id
         WHERE NOT EXISTS (SELECT 1 FROM matter_participant p WHERE p.organisation_id = :org AND p.matter_id = m.id
           AND p.person_id = ${params.add(personId)} AND p.part = 'recused')) e
       ${where === '' ? '' : `WHERE ${where}`}
       ORDER BY opened_at DESC, id DESC LIMIT ${params.add(page.limit + 1)}`,
      params.values,
    );
    const cut = listed(rows, page, last => [last.opened_at, last.id]);
    return { items: cut.items.map(itemOf), nextCursor: cut.nextCursor };
  }

  private async scopeOf(
    sql: Sql,
    { from, to, unitId }: CoverageFilter,
    now: Instant,
  ): Promise<{ period: Period; scope: CoverageScope }> {
    const zone = await zoneOf(sql);
    const today = dateIn(zone, now);
    const period = {
      from: from ?? `${(to ?? today).slice(0, 4)}-01-01`,
      to: to ?? (from && from > today ? from : today),
    };
    const tree = await unitTreeOf(sql);
    if (unitId !== undefined && !tree.unit(unitId)) throw unknownReportUnit();
    const scope = {
      from: instantIn(zone, period.from),
      until: instantIn(zone, addDays(period.to, 1)),
      lastYear: Number(period.to.slice(0, 4)),
      unitIds: unitId === undefined ? null : tree.unitIds().filter(id => tree.covers(unitId, id)),
    };
    return { period, scope };
  }
}
