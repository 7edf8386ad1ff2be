import { Choices, IMPOSSIBLE, type Choice, type Picks } from './choices.js';

/** A run of a step under some choices: what came out, by a key that is equal when nothing that matters differs. */
export interface Run<O> {
  readonly choices: Choices;
  readonly key: string;
  readonly outcome: O;
}
export type Step<O> = (choices: Choices) => Omit<Run<O>, 'choices'>;

/** One run; without a result where the choices taken cannot be. */
export function attempt<O>(step: Step<O>, picks: Picks): { choices: Choices; run: Run<O> | null } {
  const choices = new Choices(picks);
  try {
    return { choices, run: { ...step(choices), choices } };
  } catch (error) {
    if (error === IMPOSSIBLE) return { choices, run: null };
    throw error;
  }
}

/** The options to take next: as before up to the last choice that has another option left, and there that one. */
function following(made: readonly Choice[]): number[] | null {
  let last = made.length - 1;
  for (let choice = made[last]; choice && choice.taken === choice.options - 1; choice = made[last]) last -= 1;
  const turned = made[last];
  return turned ? [...made.slice(0, last).map(({ taken }) => taken), turned.taken + 1] : null;
}

/**
 * Every run of a step there can be, one for each combination of options that it asks for. Nothing is left out: what
 * a value does may depend on any other.
 */
export function* runsOf<O>(step: Step<O>): Generator<Run<O>> {
  for (let options: number[] | null = []; options;) {
    const taken: readonly number[] = options;
    const { choices, run } = attempt(step, position => taken[position] ?? 0);
    if (run) yield run;
    options = following(choices.made);
  }
}

/** What can come out of a step, each outcome once. */
export function* outcomesOf<O>(step: Step<O>): Generator<Run<O>> {
  const seen = new Set<string>();
  for (const run of runsOf(step)) {
    if (seen.has(run.key)) continue;
    seen.add(run.key);
    yield run;
  }
}
