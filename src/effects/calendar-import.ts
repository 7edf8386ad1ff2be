import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { addNotice, importedNotices, noticesInForce } from '../calendar/calendar-years.js';
import { LegalCalendar } from '../calendar/legal-calendar.js';
import type { CalendarNotice } from '../configuration/calendar-notice.js';
import { Configuration } from '../configuration/configuration.js';
import { parseCalendarNotice } from '../configuration/parse-calendar-notice.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { AppError } from '../kernel/app-error.js';
import { sha256 } from '../kernel/digest.js';
import { text } from '../kernel/localized-text.js';
import type { Principal } from '../identity/principal.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { rememberCalendar } from './calendar-change.js';
import { recalculateDueDates } from './recalculate-due-dates.js';

/** A person brings in a year's notice. */
export interface ImportCalendarYear {
  readonly principal: Principal;
  /** The account of the operating system that ran the command. */
  readonly systemAccount: string | null;
  readonly fileName: string;
  readonly content: string;
}

export interface CalendarImported {
  readonly year: number;
  /** `null` when the same days were in force already: nothing was written then. */
  readonly revision: number | null;
  /** How many matters got another due date. */
  readonly recalculated: number;
}

const CONFIGURATION_STREAM = 'organisation/configuration';

/** The office keeps the calendar, or whoever runs the service. */
export const MAY_IMPORT: readonly Duty[] = ['secretary', 'systemAdmin'];

const NOT_PERMITTED = text(
  '您没有导入节假日安排的职责，请由党政办秘书或系统管理员办理',
  'You hold no duty for importing a calendar; the secretary or the system administrator can',
);

function importingDuty({ duties }: Principal): Duty {
  const duty = MAY_IMPORT.find(candidate => duties.some(held => held.duty === candidate));
  if (!duty) throw new AppError('not-permitted', NOT_PERMITTED, { duties: MAY_IMPORT });
  return duty;
}

const sameDays = (a: CalendarNotice, b: CalendarNotice): boolean =>
  a.off.join() === b.off.join() && a.work.join() === b.work.join();

/** Brings in the notice for a year and lets the due dates follow it, in one unit of work. */
@Injectable()
export class CalendarImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly calendar: LegalCalendar,
    private readonly configuration: Configuration,
  ) {}

  async execute(command: ImportCalendarYear): Promise<CalendarImported> {
    const duty = importingDuty(command.principal);
    const notice = parseCalendarNotice(command.content, command.fileName);
    const { organisationId } = command.principal;
    const imported = await this.unitOfWork.run(organisationId, work =>
      this.importYear(work, notice, command, duty),
    );
    if (imported.revision === null) return imported;
    // A step that began on the old calendar and committed after our look counted by it; it is done by now.
    const later = await this.unitOfWork.run(organisationId, work => this.recalculate(work));
    return { ...imported, recalculated: imported.recalculated + later };
  }

  private async importYear(
    work: Work,
    notice: CalendarNotice,
    command: ImportCalendarYear,
    duty: Duty,
  ): Promise<CalendarImported> {
    // Taken first: two imports wait for each other here, so that no revision is given twice.
    const head = await this.audit.head(work, CONFIGURATION_STREAM);
    const imports = await importedNotices(work.sql);
    const before = noticesInForce(this.configuration.calendarYears, imports).find(
      ({ year }) => year === notice.year,
    );
    if (before && sameDays(before, notice)) return { year: notice.year, revision: null, recalculated: 0 };

    const revision = imports.filter(({ year }) => year === notice.year).length + 1;
    await addNotice(work, notice, revision, { at: head.at, by: command.principal.personId });
    const recalculated = await this.recalculate(work);
    await this.audit.append(work, head, {
      stream: head.stream,
      kind: 'event',
      action: 'IMPORT_CALENDAR',
      actor: { personId: command.principal.personId, duty },
      workflow: null,
      definition: null,
      version: null,
      documents: [sha256(command.content)],
      body: { data: { ...notice, revision, recalculated, systemAccount: command.systemAccount } },
      texts: [],
    });
    return { year: notice.year, revision, recalculated };
  }

  private async recalculate(work: Work): Promise<number> {
    const calendar = await this.calendar.read(work.sql);
    await rememberCalendar(work, calendar);
    return recalculateDueDates(work, { audit: this.audit, configuration: this.configuration, calendar });
  }
}
