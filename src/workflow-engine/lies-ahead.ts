import type { AnyStateMachine } from 'xstate';
import { chartOf } from './chart.js';

const reachable = new WeakMap<AnyStateMachine, Map<string, ReadonlySet<string>>>();

/** The states the chart's arrows lead to from here, this one included, whatever the rules say. */
export function statesAhead(machine: AnyStateMachine, from: string): ReadonlySet<string> {
  const known = reachable.get(machine) ?? new Map<string, ReadonlySet<string>>();
  reachable.set(machine, known);
  const found = known.get(from);
  if (found) return found;
  const { transitions } = chartOf(machine);
  const ahead = new Set([from]);
  for (const state of ahead) {
    for (const arrow of transitions) if (arrow.from === state) ahead.add(arrow.to);
  }
  known.set(from, ahead);
  return ahead;
}

/** The events that some state ahead offers. */
export function eventsAhead(machine: AnyStateMachine, from: string): ReadonlySet<string> {
  const ahead = statesAhead(machine, from);
  return new Set(
    chartOf(machine)
      .transitions.filter(arrow => ahead.has(arrow.from))
      .map(({ event }) => event),
  );
}
