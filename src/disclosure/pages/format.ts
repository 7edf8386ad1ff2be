import type { Locale } from '../../kernel/localized-text.js';
import { dateIn, type Instant, type PlainDate } from '../../kernel/plain-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 2026年3月5日, without padding as official documents write it (GB/T 9704, 7.3.5.4). */
export function dayText(date: PlainDate, locale: Locale): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return locale === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** Disclosures are dated by the day in China, wherever the reader is. */
export const instantDay = (at: Instant, locale: Locale): string =>
  dayText(dateIn('Asia/Shanghai', at), locale);

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
