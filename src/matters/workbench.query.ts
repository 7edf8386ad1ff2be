import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { namesOf } from '../identity/people.query.js';
import type { Principal } from '../identity/principal.js';
import { unitTreeOf, type UnitTree } from '../identity/unit-tree.js';
import { addDays, dayOfWeek, type PlainDate } from '../kernel/plain-date.js';
import { statesAwaiting } from '../workflow-engine/turn.js';
import { Actions } from './actions.query.js';
import { inStates } from './candidate-states.js';
import { selectMatters, type MatterRow } from './matter-row.js';
import { holderIds, workbenchLineOf, type WorkbenchLine } from './workbench-line.js';
import { Params, visibleCondition } from './visibility.js';
import { Workflows } from './workflows.js';

/** What one person has before them, soonest due first. */
export interface Workbench {
  readonly asOf: PlainDate;
  /** Last day of the week: what is due by then is pressing. */
  readonly weekEndsOn: PlainDate;
  /** What waits for the reader. */
  readonly mine: readonly WorkbenchLine[];
  /** What the reader takes part in and somebody else has. */
  readonly others: readonly WorkbenchLine[];
  /** On a catalogue of the reader's units, and nobody has begun. */
  readonly planned: readonly WorkbenchLine[];
  /** True when there is more than is listed. */
  readonly more: boolean;
}

/** More than anybody works off in a week; a longer list is what the list of matters is for. */
const MOST = 300;
const LOOKED_AT_MOST = 1_000;
const DAYS_OF_WEEK = 7;

const endOfWeek = (day: PlainDate): PlainDate => addDays(day, (DAYS_OF_WEEK - dayOfWeek(day)) % DAYS_OF_WEEK);

const SOONEST = 'ORDER BY (m.due_on IS NULL), m.due_on, m.opened_at, m.id';

/** Finds them first and reads them then: whole states are not carried through the sorting of thousands. */
function soonest(sql: Sql, where: string, params: Params, most: number): Promise<MatterRow[]> {
  return sql.rows<MatterRow>(
    `${selectMatters} WHERE m.organisation_id = :org AND m.id IN (SELECT m.id FROM matter m
       WHERE m.organisation_id = :org AND ${where} ${SOONEST} LIMIT ${params.add(most)}) ${SOONEST}`,
    params.values,
  );
}

interface Turn {
  readonly row: MatterRow;
  readonly steps: readonly string[];
}

/** The queue of a person: whose turn it is says the chart, for each candidate row. */
@Injectable()
export class WorkbenchQuery {
  constructor(
    private readonly reader: Reader,
    private readonly workflows: Workflows,
    private readonly actions: Actions,
  ) {}

  async of(principal: Principal): Promise<Workbench> {
    const sql = this.reader.session(principal.organisationId);
    const tree = await unitTreeOf(sql);
    const now = await this.actions.circumstances(sql);
    const asOf = now.today;
    const candidates = await this.candidates(sql, principal, tree);
    const judged = candidates.map(row => ({ row, steps: this.actions.turn(principal, tree, row, now) }));
    const turns: Turn[] = judged.filter(({ steps }) => steps.length > 0);
    const notTheirs = judged.filter(({ steps }) => steps.length === 0).map(({ row }) => row.id);
    const mine = turns.filter(({ row }) => row.status !== 'planned');
    const planned = turns.filter(({ row }) => row.status === 'planned');
    const others = (await this.takesPart(sql, principal, tree, notTheirs)).map(row => ({ row, steps: [] }));
    const lists = [mine, others, planned];
    const names = await this.names(
      sql,
      lists.flatMap(list => list.slice(0, MOST)),
    );
    const lines = (list: readonly Turn[]): WorkbenchLine[] =>
      list
        .slice(0, MOST)
        .map(({ row, steps }) =>
          workbenchLineOf(this.workflows.of(row.workflow), row, { today: asOf, steps, names }),
        );
    return {
      asOf,
      weekEndsOn: endOfWeek(asOf),
      mine: lines(mine),
      others: lines(others),
      planned: lines(planned),
      more: candidates.length === LOOKED_AT_MOST || lists.some(list => list.length > MOST),
    };
  }

  private candidates(sql: Sql, principal: Principal, tree: UnitTree): Promise<MatterRow[]> {
    const params = new Params();
    const where = [
      visibleCondition(principal, tree, params),
      inStates(this.workflows.registry.all(), principal, statesAwaiting, params),
    ];
    return soonest(sql, where.join(' AND '), params, LOOKED_AT_MOST);
  }

  /** What the person drafted, advised on or reviewed, is not finished, and is somebody else's turn. */
  private takesPart(
    sql: Sql,
    principal: Principal,
    tree: UnitTree,
    notTheirs: readonly string[],
  ): Promise<MatterRow[]> {
    const params = new Params();
    const elsewhere = `NOT ${inStates(this.workflows.registry.all(), principal, statesAwaiting, params)}`;
    const where = [
      visibleCondition(principal, tree, params),
      "m.status IN ('open', 'paused')",
      `m.id IN (SELECT p.matter_id FROM matter_participant p WHERE p.organisation_id = :org
         AND p.person_id = ${params.add(principal.personId)})`,
      notTheirs.length === 0 ? elsewhere : `(${elsewhere} OR m.id IN (${params.list(notTheirs)}))`,
    ];
    return soonest(sql, where.join(' AND '), params, MOST + 1);
  }

  private names(sql: Sql, turns: readonly Turn[]): Promise<Map<string, string>> {
    const ids = turns.flatMap(({ row }) => holderIds(this.workflows.of(row.workflow), row));
    return namesOf(sql, [...new Set(ids)]);
  }
}
