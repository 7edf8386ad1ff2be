import type { Citation } from '../_kit/citation.js';
import { text, type LocalizedText } from '../_kit/text.js';

/** A law, regulation or document that provisions are cited from. */
export interface Instrument {
  /** First part of a key: `SC-713`. */
  readonly code: string;
  readonly title: LocalizedText;
  /** In force from; `null` where nobody has checked the official text. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export const instrument = (
  code: string,
  zh: string,
  en: string,
  validFrom: string | null = null,
): Instrument => ({
  code,
  title: text(zh, en),
  validFrom,
  validTo: null,
});

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 25 as 二十五, 203 as 二百零三, as articles are numbered; up to 1,999. */
export function chineseNumber(n: number): string {
  const [thousands, hundreds, tens, ones] = [
    Math.floor(n / 1000),
    Math.floor(n / 100) % 10,
    Math.floor(n / 10) % 10,
    n % 10,
  ];
  const high = (thousands ? '一千' : '') + (hundreds ? `${DIGITS[hundreds]}百` : '');
  const gap = (high && !tens && ones) || (thousands && !hundreds && tens) ? '零' : '';
  const ten = tens ? `${tens === 1 && !high ? '' : DIGITS[tens]}十` : '';
  return high + gap + ten + (ones ? DIGITS[ones] : '');
}

function article({ code, title, validFrom, validTo }: Instrument, number: number): Citation {
  return {
    key: `${code}:${number}`,
    title: text(`${title['zh-CN']}第${chineseNumber(number)}条`, `${title.en}, Article ${number}`),
    validFrom,
    validTo,
  };
}

/** One citation for each article. */
export const articles = (from: Instrument, numbers: readonly number[]): Citation[] =>
  numbers.map(number => article(from, number));

/** An instrument cited whole, until someone has the official text before them. */
export const whole = ({ code, title, validFrom, validTo }: Instrument): Citation => ({
  key: code,
  title,
  validFrom,
  validTo,
});
