import type { Locale } from '../../kernel/localized-text.js';
import { dayOfWeek, type PlainDate } from '../../kernel/plain-date.js';

const WEEKDAYS = {
  'zh-CN': '日一二三四五六',
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as people write it: `2026年3月5日（周四）`, `Thu 5 March 2026`. */
export function dayWords(date: PlainDate, locale: Locale): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const weekday = WEEKDAYS[locale][dayOfWeek(date)] ?? '';
  if (locale === 'en') return `${weekday} ${day} ${MONTHS[month - 1]} ${year}`;
  return `${year}年${month}月${day}日（周${weekday}）`;
}

/** The same without the weekday, as papers are dated. */
export function paperDate(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
