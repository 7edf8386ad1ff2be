import type { TrailEntry } from '../../api/matter.js';
import { lineKey, travelledPath } from './travelled.js';

const by = { personId: 'p', name: 'P', duty: 'drafter' };
const entry = (at: string, from: string, to: string, kind: TrailEntry['kind'] = 'event') =>
  ({ kind, action: 'GO', at, from, to, actor: by }) as TrailEntry;

describe('the way a matter took', () => {
  const { visits, steps } = travelledPath([
    entry('1', 'a', 'a'),
    entry('2', 'a', 'a'),
    entry('3', 'a', 'b'),
    entry('4', 'b', 'b', 'refusal'),
    entry('5', 'b', 'a'),
    entry('6', 'a', 'b'),
  ]);

  it('has each state with every time it was entered, in order', () => {
    expect(visits.get('a')?.map(({ order, at }) => [order, at])).toEqual([
      [1, '1'],
      [3, '5'],
    ]);
    expect(visits.get('b')?.map(({ order }) => order)).toEqual([2, 4]);
  });

  it('has each line with every time it was taken; what stays or is refused takes none', () => {
    expect(steps.get(lineKey('a', 'b'))?.map(({ at }) => at)).toEqual(['3', '6']);
    expect(steps.get(lineKey('b', 'a'))?.map(({ at }) => at)).toEqual(['5']);
    expect([...steps.keys()]).toHaveLength(2);
  });
});
