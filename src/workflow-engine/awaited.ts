import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { chartOf } from './chart.js';
import { isOffered } from './decide.js';
import { stateKey } from './state-key.js';
import type { StoredState } from './types.js';

/**
 * Whose step a matter waits for: the duties of the events that lead on from here. States stand in the definition in
 * the order of the way, so what returns, takes back or withdraws does not lead on, nor does an end without a result.
 */
export function awaitedDuties(definition: WorkflowDefinition, { value, context }: StoredState): Duty[] {
  const key = stateKey(value);
  const { finals, transitions } = chartOf(definition.machine);
  const order = Object.keys(definition.states);
  const leadsOn = (to: string): boolean =>
    order.indexOf(to) > order.indexOf(key) &&
    (!finals.has(to) || (definition.states[to]?.tags.length ?? 0) > 0);
  const onward = transitions
    .filter(({ from, to }) => from === key && leadsOn(to))
    .filter(({ event }) => isOffered(definition, key, event, context.control))
    .map(({ event }) => definition.events[event])
    .filter(event => event !== undefined && !event.internal);
  return [...new Set(onward.flatMap(event => event?.duties ?? []))];
}
