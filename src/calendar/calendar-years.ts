import type { CalendarNotice } from '../configuration/calendar-notice.js';
import type { Sql } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { canonicalJson } from '../kernel/canonical-json.js';
import type { PlainDate } from '../kernel/plain-date.js';

/** A notice an organisation brought in itself. A later revision corrects an earlier one, which stays. */
export interface ImportedNotice extends CalendarNotice {
  readonly revision: number;
}

interface CalendarYearRow {
  readonly year: number;
  readonly revision: number;
  readonly notice: string;
  readonly source: string;
  readonly days: string;
}

interface Days {
  readonly off: readonly PlainDate[];
  readonly work: readonly PlainDate[];
}

export async function countImports(sql: Sql): Promise<number> {
  const row = await sql.row<{ imports: number }>(
    'SELECT CAST(COUNT(*) AS INTEGER) AS imports FROM calendar_year WHERE organisation_id = :org',
  );
  return row?.imports ?? 0;
}

/** Every imported notice, the last revision of a year last. */
export async function importedNotices(sql: Sql): Promise<ImportedNotice[]> {
  const rows = await sql.rows<CalendarYearRow>(
    `SELECT year, revision, notice, source, days FROM calendar_year
     WHERE organisation_id = :org ORDER BY year, revision`,
  );
  return rows.map(({ days, ...row }) => ({ ...row, ...(JSON.parse(days) as Days) }));
}

/** One notice per year: the last one imported, else the configured one. */
export function noticesInForce(
  configured: readonly CalendarNotice[],
  imported: readonly ImportedNotice[],
): CalendarNotice[] {
  const byYear = new Map<number, CalendarNotice>();
  for (const notice of [...configured, ...imported]) byYear.set(notice.year, notice);
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/** Adds a revision of a year's notice; nothing that was imported before is changed. */
export async function addNotice(
  work: Work,
  notice: CalendarNotice,
  revision: number,
  imported: { readonly at: string; readonly by: string },
): Promise<void> {
  const days = canonicalJson({ off: notice.off, work: notice.work });
  await work.sql.run(
    `INSERT INTO calendar_year (organisation_id, year, revision, notice, source, days, imported_at, imported_by)
     VALUES (:org, $1, $2, $3, $4, $5, $6, $7)`,
    [notice.year, revision, notice.notice, notice.source, days, imported.at, imported.by],
  );
}
