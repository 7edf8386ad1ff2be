import type { WorkbenchLine } from '../api/workbench.js';
import { nextAfter, reviewLines } from './queue.js';

const line = (id: string, ...awaits: WorkbenchLine['awaits']) => ({ id, awaits }) as WorkbenchLine;
const LINES = [line('a', 'reviewer', 'judicialHead'), line('b', 'drafter'), line('c', 'legalAdviser')];

describe('the queue of the review page', () => {
  it('holds what waits for the reader as reviewer, not what waits for them as drafter', () => {
    expect(reviewLines(LINES, ['reviewer', 'drafter']).map(({ id }) => id)).toEqual(['a']);
    expect(reviewLines(LINES, ['legalAdviser']).map(({ id }) => id)).toEqual(['c']);
  });

  it('goes on to the next, at the end to the one before, and nowhere after the last', () => {
    expect(nextAfter(LINES, 'a')).toBe('b');
    expect(nextAfter(LINES, 'c')).toBe('b');
    expect(nextAfter(LINES.slice(0, 1), 'a')).toBeNull();
  });

  it('begins at the first when the matter has left the queue meanwhile', () => {
    expect(nextAfter(LINES, 'gone')).toBe('a');
  });
});
