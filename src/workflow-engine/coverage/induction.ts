import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { ruleOf, type EventDefinition } from '../../../workflows/_kit/event.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import { InvariantError } from '../../kernel/app-error.js';
import { coverageFault } from '../coverage-invariant.js';
import { decideUnchecked } from '../decide.js';
import { offersOf, stateKey } from '../state-key.js';
import type { Decision, EngineActor, StoredState } from '../types.js';
import { samplePayloads } from './sample-payloads.js';
import { contextOf, situationsAt, type Cells } from './well-situations.js';

/** A step from a situation in which all is well to one in which it is not, or an opinion nobody of the review body gave. */
export interface InductionFault {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly what: string;
}
export interface Induction {
  /** Steps looked at: situation, event and payload. */
  readonly steps: number;
  readonly faults: readonly InductionFault[];
}

const REVIEW_DUTIES = ['reviewer', 'judicialHead'];

const FACTS: Omit<Facts, 'settings'> = {
  at: '2026-03-05T02:00:00.000Z',
  today: '2026-03-05',
  documents: [],
  roster: { chairs: [], members: [], judicialOffice: [] },
  advisers: [],
  people: [],
  clock: { overdue: false, daysLeft: 5 },
  amended: null,
  catalogueRow: true,
};

/** The workflow with nothing but its gate rules: what the other rules would refuse only makes runs fewer. */
const gatesOnly = (definition: WorkflowDefinition): WorkflowDefinition => ({
  ...definition,
  events: Object.fromEntries(
    Object.entries(definition.events).map(([type, event]) => {
      const { offeredWhen: _offered, ...rest } = event;
      return [type, { ...rest, references: [], rules: event.rules.filter(use => ruleOf(use).gate) }];
    }),
  ),
});

const opinionOf = ({ context }: StoredState): string =>
  JSON.stringify([
    context.control.reviewedBy,
    context.control.reviewedText,
    context.control.reviewConclusion,
  ]);

/** A new opinion comes from the review body's own event and from whoever sent it; a lapse is undone by nothing else. */
function opinionFault(
  before: StoredState,
  after: StoredState,
  event: EventDefinition,
  sender: string,
): string | null {
  const now = after.context.control;
  if (now.reviewedBy === null) return null;
  const unlapsed = before.context.control.reviewLapsed === true && now.reviewLapsed !== true;
  if (opinionOf(before) === opinionOf(after) && !unlapsed) return null;
  const byReviewers = event.duties.every(duty => REVIEW_DUTIES.includes(duty));
  if (byReviewers && now.reviewedBy === sender) return null;
  return 'an opinion appears that the review body did not give';
}

/** `null` where no branch holds: that is another fault, and the exploration shows the way to it. */
function decided(...step: Parameters<typeof decideUnchecked>): Decision | null {
  try {
    return decideUnchecked(...step);
  } catch (error) {
    if (error instanceof InvariantError) return null;
    throw error;
  }
}

function faultOf(
  definition: WorkflowDefinition,
  before: StoredState,
  type: string,
  data: Cells,
  facts: Facts,
): InductionFault | null {
  const event = definition.events[type];
  const duty = event?.duties[0];
  if (!event || !duty) return null;
  const actor: EngineActor = { personId: 'person-s', duty };
  const decision = decided(definition, before, { type, data: { ...data } }, actor, facts);
  if (decision?.kind !== 'accepted') return null;
  const what =
    coverageFault(definition, decision.state) ?? opinionFault(before, decision.state, event, actor.personId);
  return what === null ? null : { from: stateKey(before.value), event: type, to: decision.to, what };
}

/**
 * Shows by induction over the chart that the engine's own check never fires: from every situation in which all is
 * well, every event the gates let through leads to one in which all is well. Everything but the review cells and the
 * gates is taken at its most permissive. What it cannot see is left to the exploration.
 */
export function induction(definition: WorkflowDefinition): Induction {
  const facts: Facts = {
    ...FACTS,
    settings: Object.fromEntries(definition.settings.map(name => [name, 1_000_000])),
  };
  const bare = gatesOnly(definition);
  const context = contextOf(definition, facts);
  const faults = new Map<string, InductionFault>();
  const tried = new Map(
    Object.entries(definition.events).map(([type, event]) => [type, samplePayloads(event)]),
  );
  let steps = 0;
  for (const [key, offered] of offersOf(definition.machine)) {
    for (const before of situationsAt(definition, key, context)) {
      for (const type of offered) {
        for (const data of tried.get(type) ?? []) {
          steps += 1;
          const fault = faultOf(bare, before, type, data, facts);
          if (fault) faults.set(`${fault.from} ${fault.event} ${fault.what}`, fault);
        }
      }
    }
  }
  return { steps, faults: [...faults.values()] };
}
