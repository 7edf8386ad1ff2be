import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { chartOf } from './chart.js';
import { isOffered } from './decide.js';
import { stateKey } from './state-key.js';
import type { StoredState } from './types.js';

/**
 * Events that lead on from a state. States stand in the definition in the order of the way, so what returns, takes back
 * or withdraws does not lead on, nor does an end without a result. What leads furthest stands first. Without `control`
 * every event that ever may is one.
 */
export function onwardEvents(
  definition: WorkflowDefinition,
  key: string,
  control?: Record<string, unknown>,
): string[] {
  const { finals, transitions } = chartOf(definition.machine);
  const order = Object.keys(definition.states);
  const leadsOn = (to: string): boolean =>
    order.indexOf(to) > order.indexOf(key) &&
    (!finals.has(to) || (definition.states[to]?.tags.length ?? 0) > 0);
  const onward = transitions
    .filter(({ from, to }) => from === key && leadsOn(to))
    .sort((one, other) => order.indexOf(other.to) - order.indexOf(one.to))
    .map(({ event }) => event)
    .filter(event => isOffered(definition, key, event, control) && !definition.events[event]?.internal);
  return [...new Set(onward)];
}

/** Whose step a matter waits for: the duties of the events that lead on from here. */
export function awaitedDuties(definition: WorkflowDefinition, { value, context }: StoredState): Duty[] {
  const onward = onwardEvents(definition, stateKey(value), context.control);
  return [...new Set(onward.flatMap(event => definition.events[event]?.duties ?? []))];
}
