import { Injectable } from '@nestjs/common';
import type { Sql } from '../database/sql.js';
import type { Principal } from '../identity/principal.js';
import { MatterDoor } from './matter-door.js';
import type { MatterRow } from './matter-row.js';
import { Workflows } from './workflows.js';

/** How a stored document stands in the trail. */
export const ATTACH = 'ATTACH_DOCUMENT';

/** Whether a slot takes files in this state; `drafting.*` names every state of a stage. */
export const opensIn = (openIn: readonly string[], key: string): boolean =>
  openIn.some(pattern => pattern === key || (pattern.endsWith('.*') && key.startsWith(pattern.slice(0, -1))));

/** The slots into which somebody may store a file now. */
@Injectable()
export class SlotsOpen {
  constructor(
    private readonly workflows: Workflows,
    private readonly door: MatterDoor,
  ) {}

  async to(sql: Sql, principal: Principal, matter: MatterRow): Promise<string[]> {
    const { events, slots } = this.workflows.of(matter.workflow);
    const event = events[ATTACH];
    if (!event || 'refused' in (await this.door.permitDocument(sql, principal, matter, event))) return [];
    return Object.keys(slots).filter(slot => opensIn(slots[slot]?.openIn ?? [], matter.state_key));
  }
}
