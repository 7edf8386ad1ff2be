import { awaitedDuties } from '../workflow-engine/awaited.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { ClockState, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { itemOf, type MatterItem } from './matter-item.js';
import { stateOf, type MatterRow } from './matter-row.js';
import { participantsOf, type Part } from './projection.js';

interface NamedPerson {
  readonly personId: string;
  readonly name: string | null;
}

/** A matter on somebody's workbench. */
export interface WorkbenchLine extends MatterItem {
  /** Whose step it waits for, and the persons where it is one of theirs. */
  readonly awaits: readonly Duty[];
  readonly holders: readonly NamedPerson[];
  /** The steps by which the reader can bring it on; none when it waits for others. */
  readonly steps: readonly string[];
  /** Slots that must be filled before it is submitted and are not. */
  readonly missingSlots: readonly string[];
  /** It was sent in before and is the drafter's again: returned, to be supplemented, revised or answered. */
  readonly cameBack: boolean;
  readonly clock: ClockState | null;
}

/** Which part a duty's holder plays in one matter: somebody who already takes part has it, not everybody of the duty. */
const PART: Partial<Record<Duty, Part>> = { drafter: 'drafter', legalAdviser: 'adviser' };

function missingSlots(definition: WorkflowDefinition, control: Record<string, unknown>): string[] {
  const filled = Array.isArray(control.filledSlots) ? (control.filledSlots as unknown[]) : [];
  return (definition.neededSlots?.(control as never) ?? []).filter(slot => !filled.includes(slot));
}

/** Persons, not only duties, that a matter waits for. */
export function holderIds(definition: WorkflowDefinition, row: MatterRow): string[] {
  const state = stateOf(row);
  const parts = awaitedDuties(definition, state).map(duty => PART[duty]);
  const all = participantsOf(state);
  const recused = new Set(all.filter(({ part }) => part === 'recused').map(({ personId }) => personId));
  return all
    .filter(({ part, personId }) => parts.includes(part) && !recused.has(personId))
    .map(({ personId }) => personId);
}

interface Circumstances {
  readonly today: string;
  readonly steps: readonly string[];
  readonly names: ReadonlyMap<string, string>;
}

export function workbenchLineOf(
  definition: WorkflowDefinition,
  row: MatterRow,
  { today, steps, names }: Circumstances,
): WorkbenchLine {
  const state = stateOf(row);
  const { control, record } = state.context;
  const awaits = awaitedDuties(definition, state);
  const { openState } = definition.opening;
  return {
    ...itemOf(row, today),
    awaits,
    holders: holderIds(definition, row).map(personId => ({ personId, name: names.get(personId) ?? null })),
    steps,
    missingSlots: row.status === 'planned' ? [] : missingSlots(definition, control),
    cameBack: row.first_submitted_at !== null && awaits.includes('drafter') && row.state_key !== openState,
    clock: record.clock,
  };
}
