import { Inject, Injectable } from '@nestjs/common';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import { Configuration } from '../configuration/configuration.js';
import type { Sql } from '../database/sql.js';
import { clockFact } from '../effects/deadline.js';
import { zoneOf } from '../identity/organisation-zone.js';
import type { Principal } from '../identity/principal.js';
import { dutiesAt, type UnitTree } from '../identity/unit-tree.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { Locale } from '../kernel/localized-text.js';
import { dateIn, type Instant, type PlainDate } from '../kernel/plain-date.js';
import type { Calendar } from '../kernel/working-days.js';
import { actionsFor, type AvailableAction } from '../workflow-engine/actions.js';
import { payloadSchema } from '../workflow-engine/payload-schema.js';
import { turnOf } from '../workflow-engine/turn.js';
import type { StoredState } from '../workflow-engine/types.js';
import { ACTING_DUTIES, type Duty } from '../../workflows/_kit/duty.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { stateOf, type MatterRow } from './matter-row.js';
import { ViolationTexts } from './violations.js';
import { Workflows } from './workflows.js';

/** The day, and how days are counted. */
export interface Circumstances {
  readonly at: Instant;
  readonly today: PlainDate;
  readonly calendar: Calendar;
}

/** What a person may do with a matter now or, with reasons, not yet. */
@Injectable()
export class Actions {
  constructor(
    private readonly workflows: Workflows,
    private readonly configuration: Configuration,
    private readonly calendar: LegalCalendar,
    private readonly violations: ViolationTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(
    sql: Sql,
    principal: Principal,
    tree: UnitTree,
    matter: MatterRow,
    locale: Locale,
  ): Promise<unknown[]> {
    const definition = this.workflows.of(matter.workflow);
    return (await this.available(sql, principal, tree, matter)).map(action => ({
      type: action.type,
      label: action.label[locale],
      schema: payloadSchema(action.schemaSource.form, definition.labels, locale, [
        action.schemaSource.example,
      ]),
      allowed: action.allowed,
      violations: action.violations.map(violation => this.violations.of(definition, violation)),
    }));
  }

  /** What rules are told of the day: read once, however many matters are then looked at. */
  async circumstances(sql: Sql): Promise<Circumstances> {
    const at = this.clock.now();
    return { at, today: dateIn(await zoneOf(sql), at), calendar: await this.calendar.for(sql) };
  }

  anyAllowed(principal: Principal, tree: UnitTree, matter: MatterRow, now: Circumstances): boolean {
    const { duties, state } = this.asked(principal, tree, matter);
    if (duties.length === 0) return false;
    const caller = { personId: principal.personId, duties };
    const facts = this.factsOf(matter, state, now);
    return actionsFor(this.workflows.of(matter.workflow), state, caller, facts).some(
      ({ allowed }) => allowed,
    );
  }

  /** The steps by which the caller can bring the matter on; empty when it waits for somebody else. */
  turn(principal: Principal, tree: UnitTree, matter: MatterRow, now: Circumstances): string[] {
    const { duties, state } = this.asked(principal, tree, matter);
    if (duties.length === 0) return [];
    const caller = { personId: principal.personId, duties };
    return turnOf(this.workflows.of(matter.workflow), state, caller, this.factsOf(matter, state, now));
  }

  private async available(
    sql: Sql,
    principal: Principal,
    tree: UnitTree,
    matter: MatterRow,
  ): Promise<AvailableAction[]> {
    const { duties, state } = this.asked(principal, tree, matter);
    if (duties.length === 0) return [];
    const caller = { personId: principal.personId, duties };
    const facts = this.factsOf(matter, state, await this.circumstances(sql));
    return actionsFor(this.workflows.of(matter.workflow), state, caller, facts);
  }

  /** Invariant 5: whoever administers or audits acts on no matter, whatever else they were given. */
  private asked(
    principal: Principal,
    tree: UnitTree,
    matter: MatterRow,
  ): { duties: readonly Duty[]; state: StoredState } {
    const held = dutiesAt(principal, matter.unit_id, tree);
    const duties = held.some(duty => !ACTING_DUTIES.includes(duty)) ? [] : held;
    return { duties, state: stateOf(matter) };
  }

  /** Rules that can be judged before there is a payload ask for no more than this. */
  private factsOf(
    matter: MatterRow,
    { context }: StoredState,
    { at, today, calendar }: Circumstances,
  ): Facts {
    const { record } = context;
    const name = matter.workflow.split('@')[0] ?? matter.workflow;
    const settings = record.settings ?? this.configuration.settingsFor(name, today);
    return { at, today, settings, clock: clockFact(record.clock, today, calendar) };
  }
}
