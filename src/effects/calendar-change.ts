import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import { Configuration } from '../configuration/configuration.js';
import { Reader } from '../database/reader.js';
import { getServiceState, setServiceState } from '../database/service-state.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import { sha256 } from '../kernel/digest.js';
import type { Calendar } from '../kernel/working-days.js';
import { recalculateDueDates } from './recalculate-due-dates.js';

const keyOf = (organisationId: string): string => `calendar/${organisationId}`;

/** One digest for one way of counting. */
const calendarDigest = ({ named, noticedYears, rollCalendarDays }: Calendar): string =>
  sha256(
    canonicalJson({
      named: [...named].sort(([a], [b]) => a - b),
      noticedYears: [...noticedYears].sort((a, b) => a - b),
      rollCalendarDays,
    }),
  );

/** Keeps by which calendar the due dates of the organisation stand. */
export const rememberCalendar = (work: Work, calendar: Calendar): Promise<void> =>
  setServiceState(work.sql.global, keyOf(work.organisationId), calendarDigest(calendar));

/**
 * A file added to `config/calendar` takes effect at the next start: due dates are stored, so they are counted anew
 * when the calendar in force is not the one they were counted by.
 */
@Injectable()
export class CalendarChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditLog,
    private readonly calendar: LegalCalendar,
    private readonly configuration: Configuration,
  ) {}

  /** Answers how many due dates moved, over all organisations. */
  async settle(): Promise<number> {
    let moved = 0;
    for (const { id } of await this.reader.global.rows<{ id: string }>(
      'SELECT id FROM organisation ORDER BY id',
    )) {
      const calendar = await this.calendar.for(this.reader.session(id));
      const remembered = await getServiceState(this.reader.global, keyOf(id));
      if (remembered !== calendarDigest(calendar))
        moved += await this.unitOfWork.run(id, work => this.adopt(work));
    }
    return moved;
  }

  private async adopt(work: Work): Promise<number> {
    const head = await this.audit.head(work, 'organisation/configuration');
    const calendar = await this.calendar.read(work.sql);
    const remembered = await getServiceState(work.sql.global, keyOf(work.organisationId));
    const digest = calendarDigest(calendar);
    if (remembered === digest) return 0;
    await rememberCalendar(work, calendar);
    const moved = await recalculateDueDates(work, {
      audit: this.audit,
      configuration: this.configuration,
      calendar,
    });
    // The first calendar of a new organisation is no change.
    if (remembered === null) return moved;
    await this.audit.append(work, head, {
      stream: head.stream,
      kind: 'notice',
      action: 'CALENDAR_CHANGED',
      actor: { personId: null, duty: 'system' },
      workflow: null,
      definition: null,
      version: null,
      documents: [],
      body: {
        data: { digest, years: [...calendar.noticedYears].sort((a, b) => a - b), recalculated: moved },
      },
      texts: [],
    });
    return moved;
  }
}
