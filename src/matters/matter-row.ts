import { insertRows } from '../database/insert-rows.js';
import type { Sql, SqlValue } from '../database/sql.js';
import type { Work } from '../database/work.js';
import type { StoredState } from '../workflow-engine/types.js';

/** A matter as its row holds it. Column names are the database's; `state` is the canonical JSON that was hashed. */
export interface MatterRow {
  readonly id: string;
  readonly workflow: string;
  readonly definition: string;
  readonly title: string;
  readonly unit_id: string;
  readonly number: string | null;
  readonly stage: string;
  readonly state_key: string;
  readonly status: 'planned' | 'open' | 'paused' | 'closed';
  readonly version: number;
  readonly state: string;
  readonly due_on: string | null;
  readonly due_provisional: number;
  readonly opened_at: string;
  readonly opened_by: string;
  readonly first_submitted_at: string | null;
  readonly first_on_agenda_at: string | null;
  readonly adviser_id: string | null;
  readonly text_sha256: string | null;
  readonly reviewed_sha256: string | null;
  readonly decided_sha256: string | null;
  /** 1 where the last review opinion, as it stands, lets the matter be decided: what coverage is counted by. */
  readonly review_permits: number;
  readonly submitted_at: string | null;
  readonly accepted_at: string | null;
  readonly reviewed_at: string | null;
  readonly decided_at: string | null;
  readonly signed_at: string | null;
  readonly disclosed_at: string | null;
  readonly archived_at: string | null;
  readonly closed_at: string | null;
  readonly catalogue_id: string | null;
  readonly catalogue_line: number | null;
  readonly amends_id: string | null;
  readonly search_text: string;
}

export const MATTER_COLUMNS = [
  'id',
  'workflow',
  'definition',
  'title',
  'unit_id',
  'number',
  'stage',
  'state_key',
  'status',
  'version',
  'state',
  'due_on',
  'due_provisional',
  'opened_at',
  'opened_by',
  'first_submitted_at',
  'first_on_agenda_at',
  'adviser_id',
  'text_sha256',
  'reviewed_sha256',
  'decided_sha256',
  'review_permits',
  'submitted_at',
  'accepted_at',
  'reviewed_at',
  'decided_at',
  'signed_at',
  'disclosed_at',
  'archived_at',
  'closed_at',
  'catalogue_id',
  'catalogue_line',
  'amends_id',
  'search_text',
] as const satisfies readonly (keyof MatterRow)[];

/** Columns that never change after the opening. */
const FIXED = new Set<keyof MatterRow>(['id', 'workflow', 'definition', 'unit_id', 'opened_at', 'opened_by']);
const CHANGING = MATTER_COLUMNS.filter(column => !FIXED.has(column));

const SELECT = `SELECT ${MATTER_COLUMNS.map(column => `m.${column}`).join(', ')} FROM matter m`;

export const selectMatters = SELECT;

export const findMatter = (sql: Sql, id: string): Promise<MatterRow | null> =>
  sql.row<MatterRow>(`${SELECT} WHERE m.organisation_id = :org AND m.id = $1`, [id]);

/** The matter, locked until the unit of work ends: whoever else acts on it waits and then sees the new version. */
export const lockMatter = (work: Work, id: string): Promise<MatterRow | null> =>
  work.sql.row<MatterRow>(
    `${SELECT} WHERE m.organisation_id = :org AND m.id = $1${work.sql.dialect === 'postgres' ? ' FOR UPDATE OF m' : ''}`,
    [id],
  );

const valuesOf = (row: MatterRow, columns: readonly (keyof MatterRow)[]): SqlValue[] =>
  columns.map(column => row[column]);

export const insertMatters = (work: Work, rows: readonly MatterRow[]): Promise<void> =>
  insertRows(
    work.sql,
    'matter',
    MATTER_COLUMNS,
    rows.map(row => valuesOf(row, MATTER_COLUMNS)),
  );

/**
 * Writes what changed if the row still has the version it was loaded with; answers whether it did. SQLite writes an
 * index anew for every column that is named, changed or not, and there are a dozen.
 */
export async function updateMatter({ sql }: Work, row: MatterRow, loaded: MatterRow): Promise<boolean> {
  const changed = CHANGING.filter(column => row[column] !== loaded[column]);
  const update = `UPDATE matter SET ${changed.map((column, index) => `${column} = $${index + 1}`).join(', ')}
    WHERE organisation_id = :org AND id = $${changed.length + 1} AND version = $${changed.length + 2}`;
  return (await sql.run(update, [...valuesOf(row, changed), row.id, loaded.version])) === 1;
}

const parsed = new WeakMap<object, StoredState>();

/** The state of a row, parsed once however often it is asked for. Nobody changes it: a step makes a new one. */
export function stateOf(row: Pick<MatterRow, 'state'>): StoredState {
  const known = parsed.get(row);
  if (known) return known;
  const state = JSON.parse(row.state) as StoredState;
  parsed.set(row, state);
  return state;
}

export const streamOf = (matterId: string): string => `matter/${matterId}`;
