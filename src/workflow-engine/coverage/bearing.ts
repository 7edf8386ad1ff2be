import type { Choice } from './choices.js';
import { attempt, type Run, type Step } from './outcomes.js';

/** Which of the values chosen in a run its outcome hangs on. */
export interface Bearing {
  /** The very value, or set's answer, of that label. */
  readonly on: (label: string) => boolean;
  /** A value, or something in it. */
  readonly within: (path: string) => boolean;
}

/** Whether another option, all else as it was, makes another outcome. */
function matters<O>(step: Step<O>, { choices, key }: Run<O>, { label, options, taken }: Choice): boolean {
  const fixed = new Map(choices.made.map(made => [made.label, made.taken]));
  const others = Array.from({ length: options }, (_, option) => option).filter(option => option !== taken);
  return others.some(option => {
    const { run } = attempt(step, (_position, asked) => (asked === label ? option : (fixed.get(asked) ?? 0)));
    return run !== null && run.key !== key;
  });
}

/** Looked at only of steps on a path that seems to break a property: it decides nothing but what to look at next. */
export function bearingOf<O>(step: Step<O>, run: Run<O>): Bearing {
  const { choices } = run;
  let known: readonly string[] | undefined;
  const labels = (): readonly string[] =>
    (known ??= [
      ...choices.onJudging,
      ...choices.onAssigning.filter(choice => matters(step, run, choice)),
    ].map(({ label }) => label));
  return {
    on: label => labels().includes(label),
    within: path =>
      choices.hadNoChoice(path) ||
      labels().some(label => label === path || label === `${path}?` || label.startsWith(`${path}.`)),
  };
}
