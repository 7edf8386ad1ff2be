import fc from 'fast-check';
import { fold, likePattern, pairsOf, searchable } from './chinese-text.js';

describe('text that is searched', () => {
  it('is the same in any width and case, with or without spaces', () => {
    expect(fold('街法审〔2026〕 5号 ＡＢ')).toBe(fold('街法审〔２０２６〕5号ab'));
  });

  it('keeps fields apart', () => {
    expect(searchable(['甲', '', '乙'])).toBe('甲\u0001乙');
  });

  it('takes what a pattern would read as a sign for itself', () => {
    expect(likePattern('50%_\\')).toBe('%50\\%\\_\\\\%');
  });
});

describe('pairs of characters', () => {
  it('overlap, and are words to any index', () => {
    const [first, second, ...none] = pairsOf('合同书');
    expect(none).toEqual([]);
    expect([first?.slice(4), second?.slice(0, 4)]).toEqual([second?.slice(0, 4), first?.slice(4)]);
    expect(first).toMatch(/^[0-9a-z]{8}$/);
    expect(pairsOf('合')).toEqual([]);
  });

  it('tell all characters apart, those beyond the first plane too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite' }),
        fc.string({ unit: 'grapheme-composite' }),
        (a, b) => {
          const long = (text: string): boolean => [...text].length > 1;
          fc.pre(long(a) && long(b));
          expect(pairsOf(a).join() === pairsOf(b).join()).toBe(a === b);
        },
      ),
    );
    expect(pairsOf('𠮷野家')).toHaveLength(2);
    expect(pairsOf('\u{10FFFF}\u{10FFFF}')[0]).toHaveLength(8);
  });

  it('of a part are among the pairs of the whole, one after the other', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        (a, b, c) => {
          expect(pairsOf(a + b + c).join(' ')).toContain(pairsOf(b).join(' '));
        },
      ),
    );
  });
});
