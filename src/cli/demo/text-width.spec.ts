import fc from 'fast-check';
import { cut, padded, widthOf, wrapped } from './text-width.js';

const sentence = fc
  .array(fc.constantFrom('未', '经', '合法性', '，', '。', '《', '》', '“', '”', 'review', ' ', '713', '→'), {
    maxLength: 60,
  })
  .map(parts => parts.join(''));

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['法审', 4],
    ['街法审〔2026〕5号', 17],
    ['\u001b[31m法\u001b[39m', 2],
    ['é', 1],
    ['𠮷', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('padded and cut', () => {
  it('fill and shorten to a width in columns', () => {
    expect(padded('法审', 6)).toBe('法审  ');
    expect(cut('合法性审查', 8)).toBe('合法性⋯');
    expect(cut('法审', 4)).toBe('法审');
  });
});

describe('wrapped', () => {
  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapped('未经合法性审查，不得提交《条例》讨论', 14)).toEqual([
      '未经合法性审',
      '查，不得提交',
      '《条例》讨论',
    ]);
  });

  it('breaks Western text between words', () => {
    expect(wrapped('Not reviewed for legality', 12)).toEqual(['Not reviewed', 'for legality']);
  });

  it('loses nothing but spaces at the ends of lines, and keeps to the width where a unit fits at all', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 40, max: 100 }), (text, width) => {
        const lines = wrapped(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines.filter(each => /\s/.test(each.trim())))
          expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
