import { Choices, IMPOSSIBLE, type Choice, type Fixed } from './choices.js';
import { TOGETHER, type Experience } from './experience.js';

/** A run of a step under some choices: what came out, by a key that is equal when nothing that matters differs. */
export interface Run<O> {
  readonly choices: Choices;
  readonly key: string;
  readonly outcome: O;
}
export type Step<O> = (choices: Choices) => Omit<Run<O>, 'choices'>;

function attempt<O>(search: Search<O>, fixed: Fixed): { choices: Choices; run: Run<O> | null } {
  const { step, scope, experience } = search;
  const choices = new Choices(fixed, label => experience.mattered(scope, label));
  try {
    return { choices, run: { ...step(choices), choices } };
  } catch (error) {
    if (error === IMPOSSIBLE) return { choices, run: null };
    throw error;
  }
}

const withTaken = (fixed: Fixed, choices: readonly Choice[]): Map<string, number> =>
  new Map([...fixed, ...choices.map(({ label, taken }): [string, number] => [label, taken])]);

const MOST_ATTEMPTS = 500;

/** What was chosen first for members that are only copied cannot be: looks for a way in which it can. */
function anyPossible<O>(
  search: Search<O>,
  fixed: Fixed,
  first: Choices,
): { fixed: Fixed; run: Run<O> } | null {
  const open: { tried: Fixed; choices: Choices }[] = [{ tried: fixed, choices: first }];
  for (let attempts = 0, at = open.pop(); at && attempts < MOST_ATTEMPTS; at = open.pop()) {
    for (const { label, options } of at.choices.lenient) {
      for (let option = 1; option < options; option += 1, attempts += 1) {
        const tried = new Map(at.tried).set(label, option);
        const { choices, run } = attempt(search, tried);
        if (run) return { fixed: tried, run };
        open.push({ tried, choices });
      }
    }
  }
  return null;
}

/** Every combination of options that a step asks for while strict, depth first. */
function* strictRuns<O>(search: Search<O>): Generator<{ fixed: Fixed; run: Run<O> }> {
  const open: Fixed[] = [new Map()];
  for (let fixed = open.pop(); fixed; fixed = open.pop()) {
    const { choices, run } = attempt(search, fixed);
    const fresh = choices.strict.filter(({ label }) => !fixed.has(label));
    fresh.forEach((choice, at) => {
      const before = withTaken(fixed as Fixed, fresh.slice(0, at));
      for (let option = choice.options - 1; option > 0; option -= 1) {
        open.push(new Map(before).set(choice.label, option));
      }
    });
    const taken = withTaken(fixed, fresh);
    const possible = run ? { fixed: taken, run } : anyPossible(search, taken, choices);
    if (possible) yield possible;
  }
}

/** Joint trials on top of the single ones; enough that a pair of members acting together would show. */
const JOINT_TRIALS = 6;

/** A small generator with a fixed seed: the same proof every time. */
function* draws(seed: number): Generator<number> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Takes several choices otherwise at once; where that matters, the one at which it begins to. */
function firstTogether(choices: readonly Choice[], differs: (changed: Fixed) => boolean): Choice | null {
  const random = draws(choices.length);
  const drawn = (options: number): number => Math.floor((random.next().value as number) * options);
  for (let trial = 0; trial < JOINT_TRIALS; trial += 1) {
    const changed = choices.map(({ label, options }): [string, number] => [label, drawn(options)]);
    if (!differs(new Map(changed))) continue;
    const at = choices.findIndex((_choice, last) => differs(new Map(changed.slice(0, last + 1))));
    return choices[at] ?? null;
  }
  return null;
}

/** The first lenient choice that changes the outcome when it, or a few together, are taken otherwise. */
function firstThatMatters<O>(search: Search<O>, fixed: Fixed, run: Run<O>): Choice | null {
  const { scope, experience } = search;
  const differs = (changed: Fixed): boolean => {
    const { run: other } = attempt(search, new Map([...fixed, ...changed]));
    return other !== null && other.key !== run.key;
  };
  const { lenient } = run.choices;
  const due = lenient.filter(({ label }) => experience.isDue(scope, label));
  for (const choice of due) {
    const others = Array.from({ length: choice.options - 1 }, (_, at) => at + 1);
    const mattered = others.some(option => differs(new Map([[choice.label, option]])));
    experience.note(scope, choice.label, mattered);
    if (mattered) return choice;
  }
  if (lenient.length < 2 || !experience.isDue(scope, TOGETHER)) return null;
  const together = firstTogether(lenient, differs);
  experience.note(scope, TOGETHER, together !== null);
  if (together) experience.note(scope, together.label, true);
  return together;
}

function* lenientRuns<O>(search: Search<O>, fixed: Fixed, run: Run<O>): Generator<Run<O>> {
  const choice = firstThatMatters(search, fixed, run);
  if (!choice) {
    yield run;
    return;
  }
  for (let option = 0; option < choice.options; option += 1) {
    const narrowed = new Map(fixed).set(choice.label, option);
    const { run: next } = attempt(search, narrowed);
    if (next) yield* lenientRuns(search, narrowed, next);
  }
}

/** A step, what kind of step it is, and what is known of such. */
export interface Search<O> {
  readonly step: Step<O>;
  readonly scope: string;
  readonly experience: Experience;
}

/**
 * What can come out of a step: every combination of what rules and branches ask for; of what assignments merely copy,
 * only what makes a difference, found by taking each member otherwise, alone and together with others.
 */
export function* outcomesOf<O>(search: Search<O>): Generator<Run<O>> {
  const seen = new Set<string>();
  for (const { fixed, run } of strictRuns(search)) {
    for (const found of lenientRuns(search, fixed, run)) {
      if (seen.has(found.key)) continue;
      seen.add(found.key);
      yield found;
    }
  }
}
