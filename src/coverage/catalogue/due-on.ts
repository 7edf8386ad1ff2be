import { text, type LocalizedText } from '../../kernel/localized-text.js';
import { addDays, isPlainDate, type PlainDate } from '../../kernel/plain-date.js';
import { dateWords } from './date-words.js';
import type { Cell } from './table.js';

/** A place in time named in a wording; `exact` is false for a bare year, which any month in the wording overrules. */
interface Mention {
  readonly on: PlainDate;
  readonly year: number;
  /** Whether the year was written there. */
  readonly hasYear: boolean;
  readonly exact: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');

const lastOf = (year: number, month: number): PlainDate =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1);

/** Where the reading stands: the year last named, and the month if a range may go on from it. */
interface Context {
  year: number;
  month: number;
}

type Reading = (found: RegExpExecArray, context: Context) => Mention | null;

interface Pattern {
  readonly shape: RegExp;
  readonly read: Reading;
}

const isYear = (year: number): boolean => year >= 1990 && year <= 2100;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

function monthOf(context: Context, year: number, month: number, hasYear: boolean, day = 0): Mention | null {
  if (!isYear(year) || !isMonth(month)) return null;
  const on = day === 0 ? lastOf(year, month) : `${year}-${two(month)}-${two(day)}`;
  if (!isPlainDate(on)) return null;
  context.year = year;
  context.month = month;
  return { on, year, hasYear, exact: true };
}

/** A month without a year after “to” lies in the next year when it comes before the month the range began with. */
function withoutYear(context: Context, found: RegExpExecArray, month: number, day = 0): Mention | null {
  const continues = found.input[found.index - 1] === '-' && context.month !== 0;
  const year = continues && month < context.month ? context.year + 1 : context.year;
  return monthOf(context, year, month, false, day);
}

const number = (found: RegExpExecArray, group: number): number => Number(found[group] ?? 0);

function bareYear(context: Context, year: number, hasYear: boolean): Mention | null {
  if (!isYear(year)) return null;
  context.year = year;
  context.month = 0;
  return { on: `${year}-12-31`, year, hasYear, exact: false };
}

/** Tried in this order at every place of the wording; each is anchored there. */
const PATTERNS: readonly Pattern[] = [
  {
    shape: /(\d{4})(?:年(\d{1,2})月(\d{1,2})(?:日|号)?|([-./])(\d{1,2})\4(\d{1,2}))(?![\d.])/uy,
    read: (found, context) =>
      monthOf(
        context,
        number(found, 1),
        number(found, 2) || number(found, 5),
        true,
        number(found, 3) || number(found, 6),
      ),
  },
  {
    shape: /(\d{4})(?:年度?|[-./])(\d{1,2})(?:月份?)?(?![\d万亿元%年季])/uy,
    read: (found, context) => monthOf(context, number(found, 1), number(found, 2), true),
  },
  {
    shape: /(20\d{2})(0[1-9]|1[0-2])([0-3]\d)?(?!\d)/uy,
    read: (found, context) => monthOf(context, number(found, 1), number(found, 2), true, number(found, 3)),
  },
  {
    shape: /(?:(\d{4})(?:年度?)?)?(?:第?([1-4])季度|[Qq]([1-4])(?!\d))/uy,
    read: (found, context) =>
      monthOf(
        context,
        number(found, 1) || context.year,
        (number(found, 2) || number(found, 3)) * 3,
        found[1] !== undefined,
      ),
  },
  {
    shape: /(?:(\d{4})年度?)?(上|下)半年/uy,
    read: (found, context) =>
      monthOf(context, number(found, 1) || context.year, found[2] === '上' ? 6 : 12, found[1] !== undefined),
  },
  {
    shape: /(?:次年|翌年|明年|来年)/uy,
    read: (_found, context) => bareYear(context, context.year + 1, false),
  },
  {
    shape: /(\d{1,2})月(?:份)?(?:(\d{1,2})(?:日|号))?/uy,
    read: (found, context) => withoutYear(context, found, number(found, 1), number(found, 2)),
  },
  {
    shape: /(?<=-)(\d{1,2})(?:日|号)/uy,
    read: (found, context) =>
      context.month === 0 ? null : monthOf(context, context.year, context.month, false, number(found, 1)),
  },
  {
    shape: /(?<=-)(\d{1,2})(?:\.(\d{1,2}))?(?![\d.年万亿元%])/uy,
    read: (found, context) =>
      context.month === 0 ? null : withoutYear(context, found, number(found, 1), number(found, 2)),
  },
  { shape: /(\d{4})(?=年|$|-)/uy, read: (found, context) => bareYear(context, number(found, 1), true) },
  {
    shape: /年底|年末|年内|全年|本年|当年/uy,
    read: (_found, context) => bareYear(context, context.year, false),
  },
];

function mentionAt(words: string, at: number, context: Context): { mention: Mention; length: number } | null {
  for (const { shape, read } of PATTERNS) {
    shape.lastIndex = at;
    const found = shape.exec(words);
    const mention = found && read(found, context);
    if (mention) return { mention, length: found[0].length };
  }
  return null;
}

/** Every date a wording names, in its order; what has no year lies in the year named before it, at first in `year`. */
function mentionsIn(wording: string, year: number): Mention[] {
  const words = dateWords(wording);
  const context: Context = { year, month: 0 };
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length;) {
    // A place inside a longer figure is no beginning: 12024 holds no 2024.
    const isInsideFigure = at > 0 && /\d/u.test(words[at] ?? '') && /\d/u.test(words[at - 1] ?? '');
    const found = isInsideFigure ? null : mentionAt(words, at, context);
    if (found) mentions.push(found.mention);
    at += found?.length ?? 1;
  }
  return mentions;
}

const latest = (mentions: readonly Mention[]): PlainDate | null =>
  mentions.reduce<PlainDate | null>((last, { on }) => (last === null || on > last ? on : last), null);

/** A spreadsheet counts days from 1899-12-30; outside 2000–2099 such a number is something else. */
const serialDay = (value: number): PlainDate | null =>
  Number.isInteger(value) && value >= 36_526 && value <= 73_050 ? addDays('1899-12-30', value) : null;

/** A date cell on the first of a month is what spreadsheets make of a month that was typed in. */
const monthIfFirst = (on: PlainDate): PlainDate =>
  on.endsWith('-01') ? lastOf(Number(on.slice(0, 4)), Number(on.slice(5, 7))) : on;

export interface ReadDue {
  readonly dueOn: PlainDate | null;
  readonly warnings: readonly LocalizedText[];
}

const unreadable = (wording: string): ReadDue => ({
  dueOn: null,
  warnings: [text(`未能识别的完成时间：“${wording}”`, `date not recognised: “${wording}”`)],
});

/** Both 2024.1 and 2024.10 are this number; a catalogue of a year that has begun plans for its October. */
function october(year: number): ReadDue {
  return {
    dueOn: lastOf(year, 10),
    warnings: [
      text(
        `“${year}.1”是数字单元格，无法区分 1 月与 10 月，按 10 月处理`,
        `“${year}.1” is a numeric cell that may mean January or October; it was read as October`,
      ),
    ],
  };
}

/**
 * The planned date of a row: a day if one is written, else the last day of the month, of a range's last month, of the
 * last of several phases. `year` is the catalogue's, for wordings without one.
 */
export function readDue(cell: Cell, year: number): ReadDue {
  if (cell.text === '') return { dueOn: null, warnings: [] };
  const serial = cell.date ?? serialDay(cell.number ?? Number.NaN);
  if (serial !== null) return { dueOn: monthIfFirst(serial), warnings: [] };
  if (cell.number !== null && /^\d{4}\.1$/u.test(cell.text)) return october(Math.floor(cell.number));
  const mentions = mentionsIn(cell.text, year);
  const dueOn = latest(mentions.filter(({ exact }) => exact)) ?? latest(mentions);
  return dueOn === null ? unreadable(cell.text) : { dueOn, warnings: [] };
}

/** The first year written in a cell of dates, to tell which year's catalogue it is. */
export function yearIn(cell: Cell): number | null {
  const serial = cell.date ?? serialDay(cell.number ?? Number.NaN);
  if (serial !== null) return Number(serial.slice(0, 4));
  return mentionsIn(cell.text, 2000).find(({ hasYear }) => hasYear)?.year ?? null;
}
