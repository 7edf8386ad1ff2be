import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { chartOf } from './chart.js';
import { isOffered } from './decide.js';
import { stateKey } from './state-key.js';
import type { StoredState } from './types.js';

/** Events by state key, those that lead furthest first; what the chart alone says, worked out once. */
type Onward = ReadonlyMap<string, readonly string[]>;
const onwardByMachine = new WeakMap<WorkflowDefinition['machine'], Onward>();

function chartedOnward(definition: WorkflowDefinition): Onward {
  const known = onwardByMachine.get(definition.machine);
  if (known) return known;
  const { finals, transitions } = chartOf(definition.machine);
  const place = new Map(Object.keys(definition.states).map((key, at) => [key, at]));
  const placeOf = (key: string): number => place.get(key) ?? -1;
  const leadsOn = (from: string, to: string): boolean =>
    placeOf(to) > placeOf(from) && (!finals.has(to) || (definition.states[to]?.tags.length ?? 0) > 0);
  const onwardFrom = (key: string): string[] => {
    const events = transitions
      .filter(
        ({ from, to, event }) => from === key && leadsOn(from, to) && !definition.events[event]?.internal,
      )
      .sort((one, other) => placeOf(other.to) - placeOf(one.to))
      .map(({ event }) => event);
    return [...new Set(events)];
  };
  const onward = new Map(Object.keys(definition.states).map(key => [key, onwardFrom(key)]));
  onwardByMachine.set(definition.machine, onward);
  return onward;
}

/**
 * Events that lead on from a state. States stand in the definition in the order of the way, so what returns, takes back
 * or withdraws does not lead on, nor does an end without a result. What leads furthest stands first. Without `control`
 * every event that ever may is one.
 */
export const onwardEvents = (
  definition: WorkflowDefinition,
  key: string,
  control?: Record<string, unknown>,
): string[] =>
  (chartedOnward(definition).get(key) ?? []).filter(event => isOffered(definition, key, event, control));

/** Whose step a matter waits for: the duties of the events that lead on from here. */
export function awaitedDuties(definition: WorkflowDefinition, { value, context }: StoredState): Duty[] {
  const onward = onwardEvents(definition, stateKey(value), context.control);
  return [...new Set(onward.flatMap(event => definition.events[event]?.duties ?? []))];
}
