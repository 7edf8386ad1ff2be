import { addDays, daysBetween, type PlainDate } from './plain-date.js';

export type DayKind = 'working' | 'calendar';

/** What one year's official notice says about single days; some may lie in a neighbouring year. */
export interface NoticedYear {
  readonly year: number;
  readonly off: readonly PlainDate[];
  readonly work: readonly PlainDate[];
}

export interface CountingRules {
  /** Civil Code 203: a period of calendar days whose last day is one of rest ends on the next working day. */
  readonly rollCalendarDays: boolean;
}

/** Official days of an organisation. Dates only: no instant, no time zone, no clock. */
export interface Calendar extends CountingRules {
  /** Days on which a notice departs from the week, by their number since 1970-01-01. */
  readonly named: ReadonlyMap<number, 'off' | 'work'>;
  /** Years whose own notice is known. In any other only the week is, so dates there are provisional. */
  readonly noticedYears: ReadonlySet<number>;
}

export interface DueDate {
  readonly dueOn: PlainDate;
  /** True when a day touched lies in a year without an official notice. */
  readonly provisional: boolean;
  /** The days counted, first to last; `null` when there are more than 60. */
  readonly counted: readonly PlainDate[] | null;
}

/** Longest period anyone can ask for: ten years. */
export const MOST_DAYS = 3660;
const MOST_DAYS_LISTED = 60;
const EPOCH = '1970-01-01';

const dayNumber = (date: PlainDate): number => daysBetween(EPOCH, date);
const dateOf = (day: number): PlainDate => addDays(EPOCH, day);
const yearOf = (day: number): number => Number(dateOf(day).slice(0, 4));
const LAST_DAY = dayNumber('9999-12-31');

/** Builds a calendar from notices. Where two years' notices name the same day, the later year's was issued later. */
export function calendarOf(years: readonly NoticedYear[], rules: CountingRules): Calendar {
  const named = new Map<number, 'off' | 'work'>();
  for (const { off, work } of [...years].sort((a, b) => a.year - b.year)) {
    for (const date of off) named.set(dayNumber(date), 'off');
    for (const date of work) named.set(dayNumber(date), 'work');
  }
  return {
    named,
    noticedYears: new Set(years.map(({ year }) => year)),
    rollCalendarDays: rules.rollCalendarDays,
  };
}

/** 0 is Sunday; day 0, 1 January 1970, was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

function works(calendar: Calendar, day: number): boolean {
  const named = calendar.named.get(day);
  if (named !== undefined) return named === 'work';
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

function assertCountable(days: number): void {
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) {
    throw new RangeError(`days must be a whole number from 0 to ${MOST_DAYS}`);
  }
}

/** The days of a period, the start day left out (Civil Code 201), each at most once and in order. */
function countedDays(calendar: Calendar, start: number, days: number, kind: DayKind): number[] {
  if (kind === 'calendar') return Array.from({ length: days }, (_day, index) => start + index + 1);
  const counted: number[] = [];
  for (let day = start + 1; counted.length < days; day += 1) {
    if (works(calendar, day)) counted.push(day);
  }
  return counted;
}

/** The day itself, or the first working day after it. */
function nextWorkingDay(calendar: Calendar, day: number): number {
  let next = day;
  while (!works(calendar, next)) next += 1;
  return next;
}

function touchesUnknownYear(calendar: Calendar, first: number, last: number): boolean {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    if (!calendar.noticedYears.has(year)) return true;
  }
  return false;
}

/**
 * The last day of a period that begins on `startOn`, which itself does not count. Due is the end of that day (24:00).
 * @throws RangeError for days outside 0 to 3,660 and for a due date after the year 9999.
 */
export function dueDate(calendar: Calendar, startOn: PlainDate, days: number, kind: DayKind): DueDate {
  assertCountable(days);
  const start = dayNumber(startOn);
  const counted = countedDays(calendar, start, days, kind);
  const lastCounted = counted.at(-1) ?? start;
  const rolls = kind === 'calendar' && calendar.rollCalendarDays;
  const due = rolls ? nextWorkingDay(calendar, lastCounted) : lastCounted;
  if (due > LAST_DAY) throw new RangeError('the due date lies after the year 9999');
  return {
    dueOn: dateOf(due),
    provisional: touchesUnknownYear(calendar, Math.min(start + 1, due), due),
    counted: days <= MOST_DAYS_LISTED ? counted.map(dateOf) : null,
  };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysAfter(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (works(calendar, day)) count += 1;
  return count;
}

/** The working day that lies `days` working days before a day; with 0 the day itself. */
export function workingDayBefore(calendar: Calendar, date: PlainDate, days: number): PlainDate {
  assertCountable(days);
  let day = dayNumber(date);
  for (let left = days; left > 0;) {
    day -= 1;
    if (works(calendar, day)) left -= 1;
  }
  return dateOf(day);
}
