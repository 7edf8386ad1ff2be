import type { LocalizedText } from '../../kernel/localized-text.js';
import { chartOf } from '../chart.js';
import { openings, type Opening } from './openings.js';
import type { Problem } from './problem.js';
import { situationKey, type Situation } from './situation.js';
import { KnownSteps, successors, type Successor } from './successors.js';

/** A run in the proof's picture: how the matter began, and the steps it took. */
export interface AbstractPath {
  readonly opening: Opening;
  readonly steps: readonly Successor[];
  readonly fault: LocalizedText;
}

export interface Exploration {
  /** Shortest first; `null` when no run breaks the property. */
  readonly path: AbstractPath | null;
  readonly situations: number;
}

/** More would mean that too much is tracked; the trial charts stay below a few thousand. */
export const MOST_SITUATIONS = 60_000;

interface Visit {
  readonly situation: Situation;
  readonly before: Visit | null;
  readonly opening: Opening;
  readonly by: Successor | null;
}

function pathTo(visit: Visit, last: Successor, fault: LocalizedText): AbstractPath {
  const steps = [last];
  for (let at: Visit | null = visit; at?.by; at = at.before) steps.unshift(at.by);
  return { opening: visit.opening, steps, fault };
}

/** Breadth first through all situations, until the property breaks or nothing new is found. */
export function explore(problem: Problem): Exploration {
  const seen = new Set<string>();
  // Nothing leads out of an end, so one way of getting there is enough.
  const ends = chartOf(problem.definition.machine).finals;
  const open: Visit[] = [];
  const known = new KnownSteps(problem);
  const visit = (found: Visit): void => {
    const key = ends.has(found.situation.state) ? found.situation.state : situationKey(found.situation);
    if (seen.has(key)) return;
    seen.add(key);
    open.push(found);
  };
  for (const opening of openings(problem)) {
    visit({ situation: opening.next.situation, before: null, opening, by: null });
  }
  for (let at = 0; at < open.length; at += 1) {
    const here = open[at] as Visit;
    for (const step of successors(problem, here.situation, known)) {
      if (step.fault) return { path: pathTo(here, step, step.fault), situations: seen.size };
      visit({ situation: step.next.situation, before: here, opening: here.opening, by: step });
    }
    if (seen.size > MOST_SITUATIONS)
      throw new Error(`more than ${MOST_SITUATIONS} situations: too much is tracked`);
  }
  return { path: null, situations: seen.size };
}
