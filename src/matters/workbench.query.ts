import { Inject, Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { zoneOf } from '../identity/organisation-zone.js';
import { namesOf } from '../identity/people.query.js';
import type { Principal } from '../identity/principal.js';
import { unitTreeOf, type UnitTree } from '../identity/unit-tree.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { addDays, dateIn, dayOfWeek, type PlainDate } from '../kernel/plain-date.js';
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
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(principal: Principal): Promise<Workbench> {
    const sql = this.reader.session(principal.organisationId);
    const tree = await unitTreeOf(sql);
    const asOf = dateIn(await zoneOf(sql), this.clock.now());
    const candidates = await this.candidates(sql, principal, tree);
    const turns: Turn[] = [];
    for (const row of candidates) {
      const steps = await this.actions.turn(sql, principal, tree, row);
      if (steps.length > 0) turns.push({ row, steps });
    }
    const own = await this.takesPart(sql, principal, tree);
    const mine = turns.filter(({ row }) => row.status !== 'planned');
    const planned = turns.filter(({ row }) => row.status === 'planned');
    const others = own
      .filter(row => !turns.some(turn => turn.row.id === row.id))
      .map(row => ({ row, steps: [] }));
    const lists = [mine, others, planned];
    const names = await this.names(sql, lists.flat());
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
    ].join(' AND ');
    return sql.rows<MatterRow>(
      `${selectMatters} WHERE m.organisation_id = :org AND ${where} ${SOONEST} LIMIT ${params.add(LOOKED_AT_MOST)}`,
      params.values,
    );
  }

  /** What the person drafted, advised on or reviewed, and is not finished. */
  private takesPart(sql: Sql, principal: Principal, tree: UnitTree): Promise<MatterRow[]> {
    const params = new Params();
    const visible = visibleCondition(principal, tree, params);
    return sql.rows<MatterRow>(
      `${selectMatters} WHERE m.organisation_id = :org AND m.status IN ('open', 'paused') AND ${visible}
       AND m.id IN (SELECT p.matter_id FROM matter_participant p WHERE p.organisation_id = m.organisation_id
         AND p.person_id = ${params.add(principal.personId)})
       ${SOONEST} LIMIT ${params.add(MOST + 1)}`,
      params.values,
    );
  }

  private names(sql: Sql, turns: readonly Turn[]): Promise<Map<string, string>> {
    const ids = turns.flatMap(({ row }) => holderIds(this.workflows.of(row.workflow), row));
    return namesOf(sql, [...new Set(ids)]);
  }
}
