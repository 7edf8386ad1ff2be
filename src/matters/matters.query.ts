import { Inject, Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { encodeCursor, listed, type Listed, type Page } from '../http/paging.js';
import { zoneOf } from '../identity/organisation-zone.js';
import type { Principal } from '../identity/principal.js';
import { unitTreeOf, type UnitTree } from '../identity/unit-tree.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { addDays, dateIn, instantIn } from '../kernel/plain-date.js';
import { statesOffering } from '../workflow-engine/turn.js';
import { Actions } from './actions.query.js';
import { inStates } from './candidate-states.js';
import { itemOf, type MatterItem } from './matter-item.js';
import { selectMatters, type MatterRow } from './matter-row.js';
import type { MatterFilters } from './matter-filters.js';
import { contains } from './search-index.js';
import { Params, visibleCondition } from './visibility.js';
import { Workflows } from './workflows.js';

/** How many candidates are looked at for `assignedTo=me` before a page is given back short of its limit. */
const LOOKED_AT_MOST = 2_000;
const BATCH = 200;
const NEWEST = 'ORDER BY m.opened_at DESC, m.id DESC';

function conditions(filters: MatterFilters, params: Params, zone: string, today: string): string[] {
  const { workflow, stage, status, unitIds, overdue, openedFrom, openedTo } = filters;
  return [
    workflow !== undefined &&
      (workflow.includes('@')
        ? `m.workflow = ${params.add(workflow)}`
        : `m.workflow LIKE ${params.add(`${workflow}@%`)}`),
    stage !== undefined && `m.stage = ${params.add(stage)}`,
    status !== undefined && `m.status = ${params.add(status)}`,
    unitIds !== undefined && `m.unit_id IN (${params.list(unitIds)})`,
    overdue === true && `m.due_on < ${params.add(today)}`,
    overdue === false && `(m.due_on IS NULL OR m.due_on >= ${params.add(today)})`,
    openedFrom !== undefined && `m.opened_at >= ${params.add(instantIn(zone, openedFrom))}`,
    openedTo !== undefined && `m.opened_at < ${params.add(instantIn(zone, addDays(openedTo, 1)))}`,
  ].filter(condition => condition !== false);
}

/** The matters a person sees, newest first. */
@Injectable()
export class MattersQuery {
  constructor(
    private readonly reader: Reader,
    private readonly actions: Actions,
    private readonly workflows: Workflows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(principal: Principal, filters: MatterFilters, page: Page): Promise<Listed<MatterItem>> {
    const sql = this.reader.session(principal.organisationId);
    const tree = await unitTreeOf(sql);
    const zone = await zoneOf(sql);
    const today = dateIn(zone, this.clock.now());
    const narrowed =
      filters.unitId === undefined ? filters : { ...filters, unitIds: subtree(tree, filters.unitId) };
    const read = (after: Page['cursor'], limit: number): Promise<MatterRow[]> =>
      this.rows(sql, principal, tree, narrowed, { zone, today }, after, limit);
    const { rows, lookedAt } = filters.assignedToMe
      ? await this.assigned(sql, principal, tree, page, read)
      : { rows: await read(page.cursor, page.limit + 1), lookedAt: null };
    const cut = listed(rows, page, row => [row.opened_at, row.id]);
    const nextCursor = cut.nextCursor ?? (lookedAt && encodeCursor(lookedAt));
    return { items: cut.items.map(row => itemOf(row, today)), nextCursor };
  }

  private async rows(
    sql: Sql,
    principal: Principal,
    tree: UnitTree,
    filters: MatterFilters,
    now: { zone: string; today: string },
    after: Page['cursor'],
    limit: number,
  ): Promise<MatterRow[]> {
    const params = new Params();
    const where = [
      visibleCondition(principal, tree, params),
      ...conditions(filters, params, now.zone, now.today),
    ];
    if (filters.q !== undefined) where.push(await contains(sql, filters.q, params));
    if (filters.assignedToMe)
      where.push(inStates(this.workflows.registry.all(), principal, statesOffering, params));
    if (after)
      where.push(`(m.opened_at, m.id) < (${params.add(String(after[0]))}, ${params.add(String(after[1]))})`);
    // Found first and read then: what the search found is sorted, and whole states are not to be carried through that.
    return sql.rows<MatterRow>(
      `${selectMatters} WHERE m.organisation_id = :org AND m.id IN (SELECT m.id FROM matter m
         WHERE m.organisation_id = :org AND ${where.join(' AND ')} ${NEWEST} LIMIT ${params.add(limit)}) ${NEWEST}`,
      params.values,
    );
  }

  /** `assignedTo=me`: matters with at least one action allowed to the caller. The chart answers, so it is asked. */
  private async assigned(
    sql: Sql,
    principal: Principal,
    tree: UnitTree,
    page: Page,
    read: (after: Page['cursor'], limit: number) => Promise<MatterRow[]>,
  ): Promise<{ rows: MatterRow[]; lookedAt: Page['cursor'] }> {
    const found: MatterRow[] = [];
    const now = await this.actions.circumstances(sql);
    let after = page.cursor;
    for (let looked = 0; looked < LOOKED_AT_MOST && found.length <= page.limit; looked += BATCH) {
      const batch = await read(after, BATCH);
      found.push(...batch.filter(row => this.actions.anyAllowed(principal, tree, row, now)));
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) return { rows: found, lookedAt: null };
      after = [last.opened_at, last.id];
    }
    // A page may come back short, but the list goes on where looking stopped.
    return { rows: found, lookedAt: after };
  }
}

const subtree = (tree: UnitTree, unitId: string): string[] =>
  tree.unitIds().filter(id => tree.covers(unitId, id));
