import { Injectable } from '@nestjs/common';
import type { Principal } from '../identity/principal.js';
import { MatterDoor, type Entered } from './matter-door.js';
import { Workflows } from './workflows.js';

/** How a stored document stands in the trail. */
export const ATTACH = 'ATTACH_DOCUMENT';

/** Whether a slot takes files in this state; `drafting.*` names every state of a stage. */
export const opensIn = (openIn: readonly string[], key: string): boolean =>
  openIn.some(pattern => pattern === key || (pattern.endsWith('.*') && key.startsWith(pattern.slice(0, -1))));

/**
 * The slots into which somebody is offered to store a file now. Those of the dossier are the drafter's: whoever else
 * stores there has drafted, and may review no more.
 */
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
    if (!event) return [];
    const permission = this.door.permitDocument(principal, entered, event);
    if ('refused' in permission) return [];
    const drafts = permission.duty === 'drafter';
    return Object.entries(slots)
      .filter(([, { openIn, beside }]) => opensIn(openIn, state_key) && (drafts || beside === true))
      .map(([slot]) => slot);
  }
}
