import { Injectable } from '@nestjs/common';
import type { Principal } from '../identity/principal.js';
import { MatterDoor, type Entered } from './matter-door.js';
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

  to(principal: Principal, entered: Entered): string[] {
    const { workflow, state_key } = entered.matter;
    const { events, slots } = this.workflows.of(workflow);
    const event = events[ATTACH];
    if (!event || 'refused' in this.door.permitDocument(principal, entered, event)) return [];
    return Object.keys(slots).filter(slot => opensIn(slots[slot]?.openIn ?? [], state_key));
  }
}
