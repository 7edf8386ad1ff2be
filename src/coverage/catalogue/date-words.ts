import { simplified } from './comparable.js';

const DIGITS = '〇零○一二三四五六七八九';
const digitOf = (character: string): number => Math.max(0, DIGITS.indexOf(character) - 2);

/** 十二 → 12, 二十 → 20, 三 → 3. */
function small(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  return (tens === '' ? 1 : digitOf(tens ?? '')) * 10 + (ones ? digitOf(ones) : 0);
}

const YEAR = /[〇零○一二三四五六七八九]{4}(?=年)/gu;
const COUNT =
  /[一二三四五六七八九]?十[一二三四五六七八九]?(?=[月日号])|[一二三四五六七八九](?=[月日号])|(?<=第?)[一二三四](?=季度)/gu;

/**
 * Words of a date in one shape: narrow figures, simplified, `-` for every kind of “to”, figures for Chinese numerals,
 * without spaces but between two figures, which a space keeps apart (2025-06-30 17:00).
 */
export const dateWords = (wording: string): string =>
  simplified(wording.normalize('NFKC'))
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/[‐‑‒–—―−─~〜∼至到]+|-{2,}/gu, '-')
    .replace(YEAR, year => Array.from(year, digitOf).join(''))
    .replace(COUNT, numeral => String(small(numeral)));
