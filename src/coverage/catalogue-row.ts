import { insertRows } from '../database/insert-rows.js';
import type { Sql, SqlValue } from '../database/sql.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { PlainDate } from '../kernel/plain-date.js';
import type { Procedure } from './catalogue/procedures.js';

/** A row of a catalogue with what became of it. */
export interface ImportedRow {
  readonly line: number;
  readonly status: 'imported' | 'duplicate' | 'unreadable';
  readonly reason: LocalizedText | null;
  readonly warnings: readonly LocalizedText[];
  readonly title: string | null;
  readonly unit: string | null;
  readonly unitId: string | null;
  readonly procedures: readonly Procedure[];
  readonly basis: string | null;
  readonly dueOn: PlainDate | null;
  /** What the row is recognised by when it comes again; `null` for one that could not be read. */
  readonly identity: string | null;
  /** Of a duplicate the first one's. */
  readonly matterId: string | null;
}

export const ROW_STATUSES = ['imported', 'duplicate', 'unreadable'] as const;

interface StoredRow {
  readonly line: number;
  readonly status: ImportedRow['status'];
  readonly reason: string | null;
  readonly warnings: string;
  readonly title: string | null;
  readonly unit: string | null;
  readonly unit_id: string | null;
  readonly procedures: string;
  readonly basis: string | null;
  readonly due_on: string | null;
  readonly identity: string | null;
  readonly matter_id: string | null;
}

const parsed = <T>(json: string): T => JSON.parse(json) as T;

const rowOf = (row: StoredRow): ImportedRow => ({
  line: row.line,
  status: row.status,
  reason: row.reason === null ? null : parsed<LocalizedText>(row.reason),
  warnings: parsed<LocalizedText[]>(row.warnings),
  title: row.title,
  unit: row.unit,
  unitId: row.unit_id,
  procedures: parsed<Procedure[]>(row.procedures),
  basis: row.basis,
  dueOn: row.due_on,
  identity: row.identity,
  matterId: row.matter_id,
});

const COLUMNS = [
  'catalogue_id',
  'line',
  'year',
  'status',
  'reason',
  'warnings',
  'title',
  'unit',
  'unit_id',
  'procedures',
  'basis',
  'due_on',
  'identity',
  'matter_id',
] as const;

const valuesOf = (catalogue: { id: string; year: number }, row: ImportedRow): SqlValue[] => [
  catalogue.id,
  row.line,
  catalogue.year,
  row.status,
  row.reason && JSON.stringify(row.reason),
  JSON.stringify(row.warnings),
  row.title,
  row.unit,
  row.unitId,
  JSON.stringify(row.procedures),
  row.basis,
  row.dueOn,
  row.identity,
  row.matterId,
];

export const insertCatalogueRows = (
  sql: Sql,
  catalogue: { id: string; year: number },
  rows: readonly ImportedRow[],
): Promise<void> =>
  insertRows(
    sql,
    'catalogue_row',
    COLUMNS,
    rows.map(row => valuesOf(catalogue, row)),
  );

export async function rowsOf(sql: Sql, catalogueId: string): Promise<ImportedRow[]> {
  const rows = await sql.rows<StoredRow>(
    `SELECT line, status, reason, warnings, title, unit, unit_id, procedures, basis, due_on, identity, matter_id
     FROM catalogue_row WHERE organisation_id = :org AND catalogue_id = $1 ORDER BY line`,
    [catalogueId],
  );
  return rows.map(rowOf);
}
