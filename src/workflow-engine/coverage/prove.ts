import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { explore } from './explore.js';
import { NOTHING_TRACKED, Problem, type Tracking } from './problem.js';
import type { AnyProperty } from './property.js';
import type { Correction } from './obstacles.js';
import { realize, type Broken } from './realize.js';

/** What became of one property of one workflow. */
export interface Proof {
  readonly property: AnyProperty;
  readonly result:
    | { readonly kind: 'proved' }
    | (Omit<Broken, 'kind'> & { readonly kind: 'broken' })
    /** Neither: the search found a path that the machine does not take, and nothing to look at more closely. */
    | { readonly kind: 'undecided'; readonly why: string; readonly steps: readonly string[] };
  readonly rounds: number;
  readonly situations: number;
  readonly tracking: Tracking;
}

const MOST_ROUNDS = 80;

const corrected = (tracking: Tracking, { cells, judged, branches }: Correction): Tracking => ({
  cells: new Set([...tracking.cells, ...cells]),
  judged: new Set([...tracking.judged, ...judged]),
  branches: new Set([...tracking.branches, ...branches]),
});

/**
 * Looks at nothing but the chart first, takes everything else to be anything, and looks more closely at what a
 * wrong guess made look like a fault, until no fault is left or one is real. What is not looked at only adds runs,
 * so a property that holds here holds in every run.
 */
export function prove(definition: WorkflowDefinition, property: AnyProperty): Proof {
  let tracking = NOTHING_TRACKED;
  for (let rounds = 1; ; rounds += 1) {
    const problem = new Problem(definition, property, tracking);
    const { path, situations } = explore(problem);
    const done = { property, rounds, situations, tracking };
    if (!path) return { ...done, result: { kind: 'proved' } };
    const steps = path.steps.map(({ transition }) => transition.event);
    const realized = realize(problem, path);
    if (realized.kind === 'real') {
      const { opening, events, fault } = realized;
      return { ...done, result: { kind: 'broken', opening, events, fault } };
    }
    if (realized.kind === 'unexplained')
      return { ...done, result: { kind: 'undecided', why: realized.why, steps } };
    if (rounds >= MOST_ROUNDS)
      return { ...done, result: { kind: 'undecided', why: 'too many rounds', steps } };
    tracking = corrected(tracking, realized.correction);
  }
}
