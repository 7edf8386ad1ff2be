import type { AuditLog } from '../audit/audit-log.js';
import type { Configuration } from '../configuration/configuration.js';
import type { Work } from '../database/work.js';
import type { PlainDate } from '../kernel/plain-date.js';
import type { Calendar } from '../kernel/working-days.js';
import type { MatterContext } from '../../workflows/_kit/definition.js';
import { deadlineOf } from './deadline.js';
import { NOTICED_COLUMNS, noteOn, type NoticedMatter } from './matter-notice.js';
import { replaceTimers } from './timers.js';

interface DueMatter extends NoticedMatter {
  readonly due_on: PlainDate;
  readonly due_provisional: number;
}

const PAGE = 200;

const RUNNING = `SELECT ${NOTICED_COLUMNS}, m.due_on, m.due_provisional FROM matter m
  WHERE m.organisation_id = :org AND m.due_on IS NOT NULL AND m.id > $1 ORDER BY m.id LIMIT ${PAGE}`;

/** What a recalculation needs beside the unit of work. */
export interface Recalculation {
  readonly audit: AuditLog;
  readonly configuration: Configuration;
  /** As it is after the change. */
  readonly calendar: Calendar;
}

/**
 * Counts every running period anew on a changed calendar. A due date that moves is noted in its matter's stream; the version stays, since nobody did anything in the matter. Answers how many moved.
 */
export async function recalculateDueDates(work: Work, recalculation: Recalculation): Promise<number> {
  let moved = 0;
  let last = '';
  for (;;) {
    const matters = await work.sql.rows<DueMatter>(
      work.sql.dialect === 'postgres' ? `${RUNNING} FOR UPDATE OF m` : RUNNING,
      [last],
    );
    for (const matter of matters) moved += await recalculate(work, matter, recalculation);
    const final = matters.at(-1);
    if (!final || matters.length < PAGE) return moved;
    last = final.id;
  }
}

async function recalculate(
  work: Work,
  matter: DueMatter,
  { audit, configuration, calendar }: Recalculation,
): Promise<number> {
  const { record } = (JSON.parse(matter.state) as { context: MatterContext }).context;
  const deadline = deadlineOf(record.clock, calendar);
  if (deadline === null) return 0;
  const provisional = deadline.provisional ? 1 : 0;
  const moved = deadline.dueOn !== matter.due_on;
  if (moved || provisional !== matter.due_provisional) {
    await work.sql.run(
      'UPDATE matter SET due_on = $1, due_provisional = $2 WHERE organisation_id = :org AND id = $3',
      [deadline.dueOn, provisional, matter.id],
    );
  }
  const settings = record.settings ?? configuration.settingsFor(matter.workflow.split('@')[0] ?? '');
  await replaceTimers(work, matter.id, deadline, calendar, settings);
  if (!moved) return 0;
  await noteOn(work, audit, matter, 'DUE_DATE_RECALCULATED', { from: matter.due_on, to: deadline.dueOn });
  return 1;
}
