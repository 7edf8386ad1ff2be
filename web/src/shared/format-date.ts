import type { Locale } from '../texts/locale.js';

/** A day of the calendar has no zone: it is read as UTC and written as UTC. */
const asUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);

function parts(
  locale: Locale,
  options: Intl.DateTimeFormatOptions,
  at: Date,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    new Intl.DateTimeFormat(locale, options).formatToParts(at).map(({ type, value }) => [type, value]),
  );
}

/** 2026年3月5日（周四） · Thu 5 Mar 2026 */
export function formatDay(day: string, locale: Locale): string {
  const at = asUtc(day);
  if (Number.isNaN(at.getTime())) return day;
  const zone = { timeZone: 'UTC' } as const;
  if (locale === 'zh-CN') {
    const weekday = new Intl.DateTimeFormat(locale, { ...zone, weekday: 'short' }).format(at);
    return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日（${weekday}）`;
  }
  const p = parts('en', { ...zone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }, at);
  return `${p.weekday} ${p.day} ${p.month} ${p.year}`;
}

/** 3月5日 · 5 Mar: for lists in which the year is plain. */
export function formatShortDay(day: string, locale: Locale): string {
  const at = asUtc(day);
  if (locale === 'zh-CN') return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
  const p = parts('en', { timeZone: 'UTC', day: 'numeric', month: 'short' }, at);
  return `${p.day} ${p.month}`;
}

/** The day of an instant in the legal zone, `YYYY-MM-DD`. */
export function dayOfInstant(instant: string, timeZone: string): string {
  const p = parts('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }, new Date(instant));
  return `${p.year}-${p.month}-${p.day}`;
}

/** 14:02 in the legal zone. */
export function formatTime(instant: string, timeZone: string): string {
  const p = parts(
    'en',
    { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    new Date(instant),
  );
  return `${p.hour}:${p.minute}`;
}

/** 2026年3月5日（周四）14:02 */
export function formatInstant(instant: string, locale: Locale, timeZone: string): string {
  const day = formatDay(dayOfInstant(instant, timeZone), locale);
  return `${day}${locale === 'zh-CN' ? '' : ', '}${formatTime(instant, timeZone)}`;
}
