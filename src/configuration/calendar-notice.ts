import { text } from '../kernel/localized-text.js';
import { addDays, dayOfWeek, daysBetween, type PlainDate } from '../kernel/plain-date.js';
import type { CheckedMember } from './checked-member.js';

/** What the State Council's notice for a year says: which days are off, and which weekend days are worked for them. */
export interface CalendarNotice {
  readonly year: number;
  /** Title of the notice. */
  readonly notice: string;
  /** Address of the official text. */
  readonly source: string;
  /** Every day off that the notice names, in order; a few may lie in a neighbouring year. */
  readonly off: readonly PlainDate[];
  /** Make-up working days, in order. */
  readonly work: readonly PlainDate[];
}

const LONGEST_HOLIDAY_DAYS = 31;

/** A year's notice may shift days around New Year into its neighbours, no further. */
function checkNear(member: CheckedMember, year: number, date: PlainDate): boolean {
  if (date >= `${year - 1}-12-01` && date <= `${year + 1}-01-31`) return true;
  member.fault(text(`不属于${year}年的安排`, `has no place in the notice for ${year}`));
  return false;
}

function readHoliday(member: CheckedMember, year: number): PlainDate[] {
  const members = member.object('name', 'from', 'to');
  members.name.text();
  const [from, to] = [members.from.date(), members.to.date()];
  if (!checkNear(members.from, year, from) || !checkNear(members.to, year, to)) return [];
  const days = daysBetween(from, to) + 1;
  if (days < 1 || days > LONGEST_HOLIDAY_DAYS) {
    members.to.fault(
      text(
        `应在起始日当日或之后 ${LONGEST_HOLIDAY_DAYS} 日以内`,
        `must be the first day or at most ${LONGEST_HOLIDAY_DAYS} days later`,
      ),
    );
    return [];
  }
  return Array.from({ length: days }, (_day, index) => addDays(from, index));
}

function readWorkday(member: CheckedMember, year: number, off: readonly PlainDate[]): PlainDate {
  const date = member.date();
  if (!checkNear(member, year, date)) return date;
  if (off.includes(date))
    member.fault(text('同一日既放假又上班', 'is named both as a day off and as a working day'));
  const weekend = dayOfWeek(date) === 0 || dayOfWeek(date) === 6;
  if (!weekend) member.fault(text('不是周末，无需调休上班', 'is no weekend day and needs no make-up'));
  return date;
}

function checkOnce(member: CheckedMember, days: readonly PlainDate[]): void {
  if (new Set(days).size < days.length) member.fault(text('同一日列了两次', 'names a day twice'));
}

/** A file of the format of `config/calendar`, also what `fashen calendar import` reads. */
export function readCalendarNotice(file: CheckedMember): CalendarNotice {
  const members = file.object('year', 'notice', 'source', 'off', 'work');
  const year = members.year.integer({ min: 1950, max: 2200 });
  const notice = members.notice.text();
  const source = members.source.text();
  if (source !== '' && !URL.canParse(source))
    members.source.fault(text('应为通知正文的网址', 'must be the address of the notice'));
  const off = members.off.list().flatMap(member => readHoliday(member, year));
  if (off.length === 0)
    members.off.fault(text('没有一个放假日，应是内容不全', 'names no day off; something is missing'));
  const work = members.work.list().map(member => readWorkday(member, year, off));
  checkOnce(members.off, off);
  checkOnce(members.work, work);
  return { year, notice, source, off: [...off].sort(), work: [...work].sort() };
}
