import type { TrailEntry } from '../api/matter.js';
import { filtered, trailFilterOf, withPart } from './trail-filter.js';

const entry = (seq: number, kind: TrailEntry['kind'], action: string, personId: string | null) =>
  ({
    seq,
    kind,
    action,
    actor: { personId, name: '', duty: personId === null ? 'system' : 'reviewer' },
  }) as TrailEntry;
const TRAIL = [
  entry(1, 'event', 'OPEN', 'a'),
  entry(2, 'event', 'ATTACH_DOCUMENT', 'a'),
  entry(3, 'refusal', 'ACCEPT', 'b'),
  entry(4, 'notice', 'REMINDER', null),
];
const shown = (address: string) =>
  filtered(TRAIL, trailFilterOf(new URLSearchParams(address))).map(({ seq }) => seq);

describe('the filters of a trail', () => {
  it('narrow by kind, actor and action, alone and together', () => {
    expect(shown('')).toEqual([1, 2, 3, 4]);
    expect(shown('kind=refusal')).toEqual([3]);
    expect(shown('kind=document')).toEqual([2]);
    expect(shown('actor=a')).toEqual([1, 2]);
    expect(shown('actor=system')).toEqual([4]);
    expect(shown('actor=a&action=OPEN')).toEqual([1]);
    expect(shown('actor=b&kind=event')).toEqual([]);
  });

  it('take no kind they do not know for none', () => {
    expect(shown('kind=everything')).toEqual([1, 2, 3, 4]);
  });

  it('stay behind when one goes to another matter; the search does not', () => {
    const next = withPart(new URLSearchParams('q=水库&matter=m&kind=refusal&entry=3'), 'matter', 'n');
    expect(Object.fromEntries(next)).toEqual({ q: '水库', matter: 'n' });
  });
});
