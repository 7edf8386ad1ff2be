import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { chartOf } from '../chart.js';
import { statesAhead } from '../lies-ahead.js';
import { ConditionBroken } from './choices.js';
import { induction, type Induction } from './induction.js';
import { PROPERTIES } from './properties/all-properties.js';
import type { AnyProperty } from './property.js';
import { prove, type Proof } from './prove.js';
import { thinned, type OffendingPath } from './thin.js';

/** What became of one property, with the path that breaks it down to the steps that matter. */
export interface Finding {
  readonly property: AnyProperty;
  readonly result:
    | { readonly kind: 'proved' }
    | { readonly kind: 'broken'; readonly path: OffendingPath }
    | { readonly kind: 'undecided'; readonly why: string; readonly steps: readonly string[] };
  readonly rounds: number;
  readonly situations: number;
  readonly seconds: number;
}

/** A state from which no end can be reached, and the events that lead to it. */
export interface DeadEnd {
  readonly state: string;
  readonly events: readonly string[];
}

/** What the chart alone shows. */
export interface ChartChecks {
  readonly deadEnds: readonly DeadEnd[];
  /** `null` where the kind of workflow makes no such promise. */
  readonly induction: (Induction & { readonly seconds: number }) | null;
}

/** The fewest events by which the chart leads to each state. */
function waysTo({ machine, opening }: WorkflowDefinition): ReadonlyMap<string, readonly string[]> {
  const begins = [opening.openState, opening.plannedState].filter(state => state !== null);
  const ways = new Map<string, readonly string[]>(begins.map(state => [state, []]));
  for (const [state, events] of ways) {
    for (const { from, event, to } of chartOf(machine).transitions) {
      if (from === state && !ways.has(to)) ways.set(to, [...events, event]);
    }
  }
  return ways;
}

/** The states from which no end can be reached. */
export function deadEndsOf(definition: WorkflowDefinition): DeadEnd[] {
  const { finals } = chartOf(definition.machine);
  const ends = (state: string): boolean =>
    [...statesAhead(definition.machine, state)].some(ahead => finals.has(ahead));
  return [...waysTo(definition)]
    .filter(([state]) => !ends(state))
    .map(([state, events]) => ({ state, events }));
}

/** Seconds that something took; only ever shown. */
function timed<T>(work: () => T): { value: T; seconds: number } {
  const since = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - since) / 1000 };
}

function resultOf(definition: WorkflowDefinition, { property, result }: Proof): Finding['result'] {
  if (result.kind !== 'broken') return result;
  return { kind: 'broken', path: thinned(definition, property, { ...result, kind: 'real' }) };
}

/** Code that the proof cannot follow is not proved: the condition it breaks says why. */
function attempted(definition: WorkflowDefinition, property: AnyProperty): Omit<Finding, 'seconds'> {
  try {
    const proof = prove(definition, property);
    const { rounds, situations } = proof;
    return { property, result: resultOf(definition, proof), rounds, situations };
  } catch (error) {
    if (!(error instanceof ConditionBroken)) throw error;
    return {
      property,
      result: { kind: 'undecided', why: error.message, steps: [] },
      rounds: 0,
      situations: 0,
    };
  }
}

function finding(definition: WorkflowDefinition, property: AnyProperty): Finding {
  const { value, seconds } = timed(() => attempted(definition, property));
  return { ...value, seconds };
}

/** Dead ends, and the induction over the chart's arrows. */
export function chartChecks(definition: WorkflowDefinition): ChartChecks {
  const inductive = definition.kind === 'reviewing' ? timed(() => induction(definition)) : null;
  return {
    deadEnds: deadEndsOf(definition),
    induction: inductive && { ...inductive.value, seconds: inductive.seconds },
  };
}

/** What the exploration shows, one property after the other: each takes a second or two. */
export function* explorations(definition: WorkflowDefinition): Generator<Finding> {
  for (const property of PROPERTIES) if (property.appliesTo(definition)) yield finding(definition, property);
}
