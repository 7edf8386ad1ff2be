import type { MatterLine } from '../api/matters.js';
import { inQueueOrder } from './disclosure-queue.js';

const line = (id: string, state: string, dueOn: string | null) =>
  ({ id, state, dueOn, openedAt: id }) as unknown as MatterLine;
const STATES = ['pending', 'withheld', 'published'];
const order = (mine: string[], ...lines: MatterLine[]) =>
  inQueueOrder(lines, new Set(mine), ({ state }) => STATES.indexOf(state)).map(({ id }) => id);

describe('the queue of disclosure', () => {
  it('begins with what waits for the reader, the soonest due first', () => {
    const lines = [
      line('a', 'pending', '2027-05-09'),
      line('b', 'published', null),
      line('c', 'withheld', null),
      line('d', 'pending', '2027-05-01'),
    ];
    expect(order(['a', 'd', 'c'], ...lines)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('goes on by state, as the workflow orders its states', () => {
    expect(order([], line('b', 'published', null), line('c', 'withheld', null))).toEqual(['c', 'b']);
  });
});
