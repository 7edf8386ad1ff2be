import type { CellSort } from '../../../workflows/_kit/control.js';

type NumberSort = Extract<CellSort, { sort: 'counter' | 'measure' }>;

/** How far a counter is counted; what is beyond counts as that many. */
const COUNTED = 4;

const thresholdsOf = (sort: NumberSort): readonly number[] =>
  sort.sort === 'measure'
    ? sort.thresholds
    : Array.from({ length: Math.min(sort.cap, COUNTED) }, (_, at) => at);

/** Numbers that stand for all a cell may hold: each threshold, and its neighbour on either side. */
export function numbersOf(sort: NumberSort): readonly number[] {
  const known = numbersBySort.get(sort);
  if (known) return known;
  const numbers = [...new Set([0, ...thresholdsOf(sort).flatMap(at => [at - 1, at, at + 1])])]
    .filter(number => number >= 0)
    .sort((one, other) => one - other);
  numbersBySort.set(sort, numbers);
  return numbers;
}
const numbersBySort = new WeakMap<NumberSort, readonly number[]>();

/** The number that stands for `value`: the first that compares with every threshold as it does. */
export const standIn = (sort: NumberSort, value: number): number =>
  numbersOf(sort).find(number =>
    thresholdsOf(sort).every(at => Math.sign(number - at) === Math.sign(value - at)),
  ) ?? value;
