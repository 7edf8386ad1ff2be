import type { OpenedDatabase } from '../../src/database/database.js';
import type { Sql } from '../../src/database/sql.js';
import { canonicalJson } from '../../src/kernel/canonical-json.js';
import type { ClockState } from '../../workflows/_kit/definition.js';

export const ORGANISATION = 'o1';

/** An organisation with nobody in it. */
export async function addOrganisation(database: OpenedDatabase, id = ORGANISATION): Promise<void> {
  await database.unitOfWork.run(id, async ({ sql }) => {
    await sql.run(
      `INSERT INTO organisation (id, name, time_zone, mode, created_at)
       VALUES (:org, '利民街道', 'Asia/Shanghai', 'demo', '2026-01-01T00:00:00.000Z')`,
    );
  });
}

/** The stored state of a matter, as far as deadlines look at it. */
export const stateWith = (clock: ClockState | null): string =>
  canonicalJson({
    value: { judicialOffice: 'underReview' },
    context: {
      control: {},
      record: { title: '利民水库除险加固工程', clock: clock && { ...clock }, settings: null },
    },
  });

/** A matter in the review office, with a clock that was put there by hand. */
export async function addMatter(
  sql: Sql,
  id: string,
  clock: ClockState | null,
  due: { dueOn: string; provisional: boolean } | null,
): Promise<void> {
  await sql.run(
    `INSERT INTO matter (organisation_id, id, workflow, definition, title, unit_id, stage, state_key, status, version, state,
       due_on, due_provisional, opened_at, opened_by, search_text)
     VALUES (:org, $1, 'major-decision@1', $2, '利民水库除险加固工程', 'u1', 'judicialOffice', 'judicialOffice.underReview',
       'open', 7, $3, $4, $5, '2026-01-05T01:00:00.000Z', 'p1', '')`,
    [id, 'd'.repeat(64), stateWith(clock), due?.dueOn ?? null, due?.provisional ? 1 : 0],
  );
}

export interface TrailRow {
  readonly seq: number;
  readonly kind: string;
  readonly action: string;
  readonly at: string;
  readonly version: number | null;
  readonly person_id: string | null;
  readonly duty: string;
  readonly data: Record<string, unknown>;
}

/** What stands in a stream, oldest first. */
export async function streamRows(
  database: OpenedDatabase,
  stream: string,
  organisation = ORGANISATION,
): Promise<TrailRow[]> {
  const rows = await database.reader.session(organisation).rows<Omit<TrailRow, 'data'> & { body: string }>(
    `SELECT seq, kind, action, at, version, person_id, duty, body FROM audit_entry
     WHERE organisation_id = :org AND stream = $1 ORDER BY seq`,
    [stream],
  );
  return rows.map(({ body, ...row }) => ({
    ...row,
    data: (JSON.parse(body) as { data: Record<string, unknown> }).data,
  }));
}
