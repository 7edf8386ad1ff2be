const FEN = 100;
const WAN = 10_000;
const YI = 100_000_000;

/** 1234.5 as fen, digit by digit: no sum of money passes through a fraction. `undefined` for what is no amount. */
export function fenOfYuan(yuan: string): number | undefined {
  const match = /^(\d+)(?:\.(\d{0,2})0*)?$/.exec(yuan.trim());
  if (!match) return undefined;
  const fen = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** Fen as yuan with two places. */
export function yuanOfFen(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export interface MoneyWords {
  readonly wan: (n: string) => string;
  readonly yi: (n: string) => string;
}

const rounded = (n: number): string => String(Math.round(n * FEN) / FEN);

/** 约1200万元 from ten thousand yuan on; nothing below. */
export function spelledYuan(fen: number, words: MoneyWords): string | null {
  const yuan = fen / FEN;
  if (yuan >= YI) return words.yi(rounded(yuan / YI));
  return yuan >= WAN ? words.wan(rounded(yuan / WAN)) : null;
}
