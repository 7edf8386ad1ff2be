import { insertRows } from '../database/insert-rows.js';
import type { Sql, SqlValue } from '../database/sql.js';
import { InvariantError } from '../kernel/app-error.js';
import type { StreamHead } from './new-entry.js';

/** An entry as it is stored. */
export interface EntryRow {
  readonly stream: string;
  readonly seq: number;
  readonly kind: 'event' | 'refusal' | 'notice';
  readonly action: string;
  readonly at: string;
  readonly personId: string | null;
  readonly duty: string;
  readonly version: number | null;
  readonly body: string;
  readonly entry: string;
  readonly hash: string;
}

const ENTRY = [
  'stream',
  'seq',
  'kind',
  'action',
  'at',
  'person_id',
  'duty',
  'version',
  'body',
  'entry',
  'hash',
] as const;
const COLUMNS = `(organisation_id, ${ENTRY.join(', ')})`;
const VALUES = ':org, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11';
const INSERT = `INSERT INTO audit_entry ${COLUMNS} VALUES (${VALUES})`;
const FIRST =
  'INSERT INTO stream (organisation_id, stream, seq, hash, last_at) VALUES (:org, $1, $2, $11, $5)';
const NEXT =
  'UPDATE stream SET seq = $2, hash = $11, last_at = $5 WHERE organisation_id = :org AND stream = $1 AND seq = $12';

// One round trip: nothing is inserted unless the head moved.
const POSTGRES = `WITH moved AS (${NEXT} RETURNING 1)
  INSERT INTO audit_entry ${COLUMNS} SELECT :org, $1, $2::integer, $3, $4, $5, $6, $7, $8::integer, $9, $10, $11 FROM moved`;

const valuesOf = (row: EntryRow): SqlValue[] => [
  row.stream,
  row.seq,
  row.kind,
  row.action,
  row.at,
  row.personId,
  row.duty,
  row.version,
  row.body,
  row.entry,
  row.hash,
];

async function recordOnSqlite(sql: Sql, head: StreamHead, params: SqlValue[]): Promise<boolean> {
  const moved = await sql.run(head.seq === 0 ? FIRST : NEXT, params);
  return moved === 1 && (await sql.run(INSERT, params)) === 1;
}

/** Stores the entry and moves the stream's head. @throws InvariantError when the head is not the stream's any more. */
export async function recordEntry(sql: Sql, head: StreamHead, row: EntryRow): Promise<void> {
  const params = [...valuesOf(row), head.seq];
  const recorded =
    sql.dialect === 'postgres'
      ? (await sql.run(POSTGRES, params)) === 1
      : await recordOnSqlite(sql, head, params);
  if (!recorded) throw new InvariantError(`the head of ${head.stream} has moved past ${head.seq}`);
}

/** Stores the first entry of each of these streams. @throws an error of the database for a stream that is there. */
export async function recordFirstEntries(sql: Sql, rows: readonly EntryRow[]): Promise<void> {
  const heads = rows.map(({ stream, seq, hash, at }) => [stream, seq, hash, at]);
  await insertRows(sql, 'stream', ['stream', 'seq', 'hash', 'last_at'], heads);
  await insertRows(sql, 'audit_entry', ENTRY, rows.map(valuesOf));
}
