import type { OpeningInput, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { decide } from './decide.js';
import { openMatter } from './open.js';
import type { Decision, StoredState } from './types.js';

/** An accepted event as an entry's body keeps it, with every outside value the rules were given. */
export interface RecordedEvent {
  readonly action: string;
  /** Of `OPEN`: `{title, data, planned}`. */
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly actor: { readonly personId: string; readonly duty: Duty | 'system' };
}

/** A recorded event that the workflow version does not accept: the log or the workflow is not what it was. */
export class ReplayError extends Error {
  constructor(
    /** Which event, counted from 0. */
    readonly at: number,
    message: string,
  ) {
    super(message);
    this.name = 'ReplayError';
  }
}

function accepted(decision: Decision, at: number, action: string): StoredState {
  if (decision.kind === 'accepted') return decision.state;
  const why =
    decision.kind === 'refused' ? decision.violations.map(({ rule }) => rule).join(', ') : decision.kind;
  throw new ReplayError(at, `event ${at + 1} (${action}) is not accepted on replay: ${why}`);
}

function opened(definition: WorkflowDefinition, event: RecordedEvent): StoredState {
  if (event.action !== 'OPEN') throw new ReplayError(0, `the first event is ${event.action}, not OPEN`);
  const { title, data, planned } = event.data as Pick<OpeningInput, 'title' | 'data' | 'planned'>;
  const input = { title, data, planned, facts: event.facts, sender: event.actor.personId };
  return accepted(openMatter(definition, input), 0, 'OPEN');
}

/** Every state a matter went through, the opening's first. @throws ReplayError */
export function replayStates(
  definition: WorkflowDefinition,
  events: readonly RecordedEvent[],
): StoredState[] {
  const [first, ...rest] = events;
  if (!first) throw new ReplayError(0, 'there is no event to replay');
  const states = [opened(definition, first)];
  for (const [index, { action, data, facts, actor }] of rest.entries()) {
    if (!Object.hasOwn(definition.events, action))
      throw new ReplayError(index + 1, `${definition.id} has no event ${action}`);
    const before = states[index] as StoredState;
    states.push(
      accepted(decide(definition, before, { type: action, data }, actor, facts), index + 1, action),
    );
  }
  return states;
}

/** The state a matter's events give, from nothing but the entries (docs/invariants.md, 4). @throws ReplayError */
export function replay(definition: WorkflowDefinition, events: readonly RecordedEvent[]): StoredState {
  return replayStates(definition, events).at(-1) as StoredState;
}
