import fc from 'fast-check';
import { compareParagraphs, summaryOf, type Compared } from './compare-paragraphs.js';

const side = (compared: readonly Compared[], drop: 'added' | 'removed'): string[] =>
  compared.flatMap(one => {
    if (one.kind === 'same') return [...one.paragraphs];
    if (one.kind === 'changed')
      return [
        one.pieces
          .filter(({ change }) => change !== drop)
          .map(({ text }) => text)
          .join(''),
      ];
    return one.kind === drop ? [] : [one.text];
  });

describe('the comparison of two versions', () => {
  it('shows inside of a paragraph what was put in and taken out', () => {
    const compared = compareParagraphs(['总则', '总投资八百万元'], ['总则', '总投资八百二十万元']);
    expect(compared).toEqual([
      { kind: 'same', paragraphs: ['总则'] },
      {
        kind: 'changed',
        pieces: [
          { text: '总投资八百', change: 'same' },
          { text: '二十', change: 'added' },
          { text: '万元', change: 'same' },
        ],
      },
    ]);
  });

  it('takes two paragraphs that have little in common for two', () => {
    const compared = compareParagraphs(['甲乙丙丁戊'], ['另一回事']);
    expect(summaryOf(compared)).toEqual({ changed: 0, added: 1, removed: 1 });
  });

  it('loses nothing of either version', () => {
    const text = fc.array(fc.stringMatching(/^[甲乙丙丁]{1,6}$/), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const compared = compareParagraphs(before, after);
        expect(side(compared, 'added')).toEqual(before);
        expect(side(compared, 'removed')).toEqual(after);
      }),
    );
  });
});
