import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { memberThat, oneOf, queryMembers, type MemberRules } from '../http/members.js';
import { hostOrganisation } from '../identity/accounts.js';
import { invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import { isPlainDate, type PlainDate } from '../kernel/plain-date.js';
import { dueDate, MOST_DAYS, type Calendar, type DayKind, type DueDate } from '../kernel/working-days.js';
import { LegalCalendar } from './legal-calendar.js';

const START = text('应为实有日期，形如 2026-01-31', 'It must be a day that exists, written like 2026-01-31');
const DAYS = text(`应为 0 至 ${MOST_DAYS} 的整数`, `It must be a whole number from 0 to ${MOST_DAYS}`);
const TOO_LATE = text(
  '期限超出 9999 年，无法计算',
  'The period ends after the year 9999 and cannot be counted',
);

const isDays = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{1,4}$/.test(value) && Number(value) <= MOST_DAYS;

const QUERY: MemberRules = {
  start: memberThat(isPlainDate, 'date', START),
  days: memberThat(isDays, 'days', DAYS),
  kind: oneOf(['working', 'calendar'] satisfies DayKind[]),
};

/** The day count everyone uses. */
@Injectable()
export class DueQuery {
  constructor(
    private readonly reader: Reader,
    private readonly calendar: LegalCalendar,
  ) {}

  async due(query: unknown): Promise<DueDate> {
    const { start, days, kind } = queryMembers<{ start: PlainDate; days: string; kind: DayKind }>(
      query,
      QUERY,
      false,
    );
    const calendar = await this.anyonesCalendar();
    try {
      return dueDate(calendar, start, Number(days), kind);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw invalidRequest([{ pointer: '/query/start', code: 'tooLate', message: TOO_LATE }]);
    }
  }

  /** Whoever asks need not be of any organisation: the days are those of the one that runs the service. */
  private async anyonesCalendar(): Promise<Calendar> {
    const host = await hostOrganisation(this.reader.global);
    return host === null ? this.calendar.configured : this.calendar.for(this.reader.session(host));
  }
}
