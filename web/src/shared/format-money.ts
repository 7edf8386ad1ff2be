import type { Locale } from '../texts/locale.js';

const FEN = 100;

/** 12,000.00元 · ¥12,000.00 */
export function formatFen(amountFen: number, locale: Locale): string {
  const yuan = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    amountFen / FEN,
  );
  return locale === 'zh-CN' ? `${yuan}元` : `¥${yuan}`;
}
