import fc from 'fast-check';
import { evidenceKey, keysOf, standingOfKey } from './evidence-key.js';
import { ALL_EVIDENCE, countsOf, rateOf, standingOf, STANDINGS, type Evidence } from './standing.js';

const decided: Evidence = {
  kind: 'reviewing',
  progress: 'reached',
  opinion: 'before',
  onThatText: true,
  effective: true,
};

describe('where a matter stands towards review', () => {
  it.each([
    ['reviewedBefore', {}],
    ['notReviewed', { opinion: 'none', effective: false }],
    ['notReviewed', { effective: false }],
    ['reviewedAfter', { opinion: 'after' }],
    ['otherText', { onThatText: false }],
    ['otherText', { onThatText: false, opinion: 'after' }],
    ['notYetDecided', { progress: 'open' }],
    ['endedBefore', { progress: 'ended' }],
    ['outsideWithReason', { kind: 'exempt', progress: 'open' }],
  ] as const)('is %s for %j', (standing, differing) => {
    expect(standingOf({ ...decided, ...differing })).toBe(standing);
  });

  it('counts as reviewed before for one combination of a decided matter only', () => {
    const reviewed = ALL_EVIDENCE.filter(evidence => standingOf(evidence) === 'reviewedBefore');
    expect(reviewed).toEqual([decided, { ...decided, kind: 'guidance' }]);
  });

  it('is one of the seven for every combination, and each of the seven occurs', () => {
    expect(new Set(ALL_EVIDENCE.map(standingOf))).toEqual(new Set(STANDINGS));
  });

  it('reads back from the word the database makes of it', () => {
    for (const evidence of ALL_EVIDENCE)
      expect(standingOfKey(evidenceKey(evidence))).toBe(standingOf(evidence));
    expect(STANDINGS.flatMap(keysOf)).toHaveLength(ALL_EVIDENCE.length);
    expect(() => standingOfKey('reviewing reached before same maybe')).toThrow('no such evidence');
  });
});

describe('the figures of a period', () => {
  const groups = fc.array(fc.record({ standing: fc.constantFrom(...STANDINGS), count: fc.nat(1_000_000) }));

  it('have all seven standings, and their sum is the number of items', () => {
    fc.assert(
      fc.property(groups, found => {
        const counts = countsOf(found);
        expect(Object.keys(counts).sort()).toEqual([...STANDINGS].sort());
        const sum = Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum).toBe(found.reduce((all, { count }) => all + count, 0));
      }),
    );
  });

  it('have a rate from 0 to 1 over what was decided or signed, and none when nothing was', () => {
    fc.assert(
      fc.property(groups, found => {
        const counts = countsOf(found);
        const rate = rateOf(counts);
        const over = counts.reviewedBefore + counts.reviewedAfter + counts.otherText + counts.notReviewed;
        if (over === 0) expect(rate).toBeNull();
        else expect(rate).toBeCloseTo(counts.reviewedBefore / over, 12);
        // What is not decided, ended or outside never moves it.
        const more = { ...counts, notYetDecided: 7, endedBefore: 8, outsideWithReason: 9 };
        expect(rateOf(more)).toBe(rate);
      }),
    );
    expect(rateOf(countsOf([{ standing: 'notYetDecided', count: 5 }]))).toBeNull();
    expect(rateOf(countsOf([{ standing: 'notReviewed', count: 2 }]))).toBe(0);
  });
});
