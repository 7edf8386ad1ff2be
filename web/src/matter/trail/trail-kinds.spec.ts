import type { TrailEntry } from '../../api/matter.js';
import { countsOf, shownEntries, withTexts } from './trail-kinds.js';

const entry = (seq: number, kind: TrailEntry['kind'], action: string) =>
  ({ seq, kind, action }) as TrailEntry;
const TRAIL = [
  entry(1, 'event', 'OPEN'),
  entry(2, 'event', 'ATTACH_DOCUMENT'),
  entry(3, 'refusal', 'SUBMIT_FOR_REVIEW'),
  entry(4, 'notice', 'REMINDER'),
];

describe('the trail', () => {
  it('is shown newest first, all of it or one kind', () => {
    expect(shownEntries(TRAIL, 'all').map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    expect(shownEntries(TRAIL, 'document').map(({ seq }) => seq)).toEqual([2]);
    expect(countsOf(TRAIL)).toEqual({ all: 4, event: 1, document: 1, refusal: 1, notice: 1 });
  });

  it('shows personal statements beside the digests that stand for them, and nothing where they were erased', () => {
    const texts = { d1: { salt: 's', text: '近亲属' }, d2: { erasedAt: '2026', legalBasis: 'x' } };
    const data = {
      reason: { text: 'd1' },
      list: [{ words: { text: 'd2' } }],
      text: 'plain',
      other: { text: 'd3' },
    };
    expect(withTexts(data, texts)).toEqual({
      reason: '近亲属',
      list: [{ words: null }],
      text: 'plain',
      other: { text: 'd3' },
    });
  });
});
