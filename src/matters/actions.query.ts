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
import { dateIn } from '../kernel/plain-date.js';
import { actionsFor, type AvailableAction } from '../workflow-engine/actions.js';
import { payloadSchema } from '../workflow-engine/payload-schema.js';
import { turnOf } from '../workflow-engine/turn.js';
import { ACTING_DUTIES } from '../../workflows/_kit/duty.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { stateOf, type MatterRow } from './matter-row.js';
import { ViolationTexts } from './violations.js';
import { Workflows } from './workflows.js';

/** What a person may do with a matter now or, with reasons, not yet (C2, Action). */
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

  async anyAllowed(sql: Sql, principal: Principal, tree: UnitTree, matter: MatterRow): Promise<boolean> {
    return (await this.available(sql, principal, tree, matter)).some(({ allowed }) => allowed);
  }

  /** The steps by which the caller can bring the matter on; empty when it waits for somebody else. */
  async turn(sql: Sql, principal: Principal, tree: UnitTree, matter: MatterRow): Promise<string[]> {
    const held = dutiesAt(principal, matter.unit_id, tree);
    if (held.some(duty => !ACTING_DUTIES.includes(duty))) return [];
    const caller = { personId: principal.personId, duties: held };
    return turnOf(
      this.workflows.of(matter.workflow),
      stateOf(matter),
      caller,
      await this.factsFor(sql, matter),
    );
  }

  private async available(
    sql: Sql,
    principal: Principal,
    tree: UnitTree,
    matter: MatterRow,
  ): Promise<AvailableAction[]> {
    const held = dutiesAt(principal, matter.unit_id, tree);
    // Invariant 5: whoever administers or audits acts on no matter, whatever else they were given.
    if (held.some(duty => !ACTING_DUTIES.includes(duty))) return [];
    const definition = this.workflows.of(matter.workflow);
    const caller = { personId: principal.personId, duties: held };
    return actionsFor(definition, stateOf(matter), caller, await this.factsFor(sql, matter));
  }

  /** Rules that can be judged before there is a payload ask for no more than this. */
  private async factsFor(sql: Sql, matter: MatterRow): Promise<Facts> {
    const { record } = stateOf(matter).context;
    const at = this.clock.now();
    const today = dateIn(await zoneOf(sql), at);
    const name = matter.workflow.split('@')[0] ?? matter.workflow;
    const settings = record.settings ?? this.configuration.settingsFor(name, today);
    return { at, today, settings, clock: clockFact(record.clock, today, await this.calendar.for(sql)) };
  }
}
