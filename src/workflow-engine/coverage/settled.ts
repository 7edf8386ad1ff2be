import type { Bearing } from './bearing.js';
import type { Reading } from './reading.js';
import type { Change } from './situation.js';

/** Whether a value of an event is as it was chosen, or may be anything. */
export type Settled = (path: string) => boolean;

/** A value counts as chosen when the outcome hangs on it, or when it is what a tracked cell holds afterwards. */
export function settledBy(bearing: Bearing, reading: Reading, { cells, persons }: Change): Settled {
  const kept = new Set<unknown>([...cells.values(), ...persons.keys()]);
  return path => bearing.within(path) || reading.namesIn(path).some(name => kept.has(name));
}
