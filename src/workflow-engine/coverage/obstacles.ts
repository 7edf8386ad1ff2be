import type { CellSort, ControlCells } from '../../../workflows/_kit/control.js';
import type { Tracking } from './problem.js';

/** What the next round must look at, because this round took it to be otherwise than it is. */
export interface Correction {
  readonly cells: readonly string[];
  readonly judged: readonly string[];
  readonly branches: readonly string[];
}

/** One thing that stands in the way of a path, and what it would take to see it. */
export interface Obstacle extends Correction {
  /** Gate rules say most: they are what the property hangs on. */
  readonly gate: boolean;
}

export const obstacle = (what: Partial<Obstacle>): Obstacle => ({
  cells: [],
  judged: [],
  branches: [],
  gate: false,
  ...what,
});

/** How many times more situations there are when a cell is known, as a power of two. */
function weightOf(sort: CellSort | undefined, slots: number): number {
  switch (sort?.sort) {
    case 'flag':
      return 1;
    case 'enumeration':
      return Math.log2(sort.values.length + (sort.nullable ? 1 : 0));
    case 'set':
      return sort.of === 'slot' ? slots : 2;
    case undefined:
    case 'day':
      return 0;
    case 'reference':
    case 'counter':
    case 'measure':
      return 2;
  }
}

const GATE_FIRST = 3;

/** The obstacle that is cheapest to look at; of equal ones the last on the way, which is nearest to the fault. */
export function cheapest(
  obstacles: readonly Obstacle[],
  declared: ControlCells,
  tracking: Tracking,
  slots: number,
): Obstacle | null {
  const cost = ({ cells, gate }: Obstacle): number =>
    cells
      .filter(cell => !tracking.cells.has(cell))
      .reduce((sum, cell) => sum + weightOf(declared[cell], slots), gate ? -GATE_FIRST : 0);
  return obstacles.reduce<Obstacle | null>(
    (best, one) => (best && cost(best) < cost(one) ? best : one),
    null,
  );
}
