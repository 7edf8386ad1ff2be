import { text } from '../kernel/localized-text.js';
import { readCalendarNotice, type CalendarNotice } from './calendar-notice.js';
import { CheckedMember } from './checked-member.js';
import { ConfigurationError, type ConfigurationFault } from './configuration-error.js';

interface PublicDay {
  readonly name?: unknown;
  readonly date?: unknown;
  readonly isOffDay?: unknown;
}

interface PublicYear {
  readonly year?: unknown;
  readonly papers?: unknown;
  readonly days: readonly PublicDay[];
}

const isPublicYear = (value: unknown): value is PublicYear =>
  typeof value === 'object' &&
  value !== null &&
  'days' in value &&
  Array.isArray(value.days) &&
  value.days.every(day => typeof day === 'object' && day !== null);

/**
 * The public data set holiday-cn keeps one file per year with single days and the notice's address. It carries no
 * title; the State Council's General Office has given these notices the same one every year.
 */
function ofPublicYear({ year, papers, days }: PublicYear): unknown {
  return {
    year,
    notice: `国务院办公厅关于${String(year)}年部分节假日安排的通知`,
    source: Array.isArray(papers) ? papers[0] : papers,
    off: days.filter(day => day.isOffDay !== false).map(({ name, date }) => ({ name, from: date, to: date })),
    work: days.filter(day => day.isOffDay === false).map(({ date }) => date),
  };
}

/**
 * Reads a notice in the format of `config/calendar`, or a year file of holiday-cn.
 * @throws ConfigurationError naming every member that is wrong.
 */
export function parseCalendarNotice(content: string, fileName: string): CalendarNotice {
  const faults: ConfigurationFault[] = [];
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    const sentence = text('不是有效的 JSON 文件', 'is not a valid JSON file');
    throw new ConfigurationError([{ file: fileName, member: '', sentence }]);
  }
  const notice = readCalendarNotice(
    new CheckedMember(isPublicYear(value) ? ofPublicYear(value) : value, fileName, '', faults),
  );
  if (faults.length > 0) throw new ConfigurationError(faults);
  return notice;
}
