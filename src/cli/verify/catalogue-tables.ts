import type { StoredCatalogue, StoredCatalogueRow } from '../../verifier/log-source.js';
import { grouped, type Ask, type Row } from './rows.js';

const parsed = (value: Row[string] | undefined): unknown => (typeof value === 'string' ? tried(value) : null);

/** What is no JSON any more gives no digest either. */
function tried(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** In the shape whose digest the import keeps. */
const rowOf = (row: Row): StoredCatalogueRow => ({
  year: Number(row['year']),
  content: {
    line: row['line'],
    status: row['status'],
    reason: parsed(row['reason']),
    warnings: parsed(row['warnings']),
    title: row['title'],
    unit: row['unit'],
    unitId: row['unit_id'],
    procedures: parsed(row['procedures']),
    basis: row['basis'],
    dueOn: row['due_on'],
    identity: row['identity'],
    matterId: row['matter_id'],
  },
});

const columnsOf = (row: Row): StoredCatalogue['columns'] => ({
  unitId: row['unit_id'] ?? null,
  year: row['year'] ?? null,
  fileName: row['file_name'] ?? null,
  encoding: row['encoding'] ?? null,
  sha256: row['sha256'] ?? null,
  at: row['imported_at'] ?? null,
  personId: row['imported_by'] ?? null,
});

/** Every catalogue with its rows, those too whose own row is gone. */
export async function catalogues(ask: Ask): Promise<StoredCatalogue[]> {
  const stored = new Map(
    (await ask('SELECT * FROM catalogue WHERE organisation_id = $1 ORDER BY id')).map(row => [
      String(row['id']),
      row,
    ]),
  );
  const rows = grouped(
    await ask('SELECT * FROM catalogue_row WHERE organisation_id = $1 ORDER BY catalogue_id, line'),
    'catalogue_id',
  );
  const ids = new Set([...stored.keys(), ...rows.keys()]);
  return [...ids].map(id => ({
    id,
    columns: columnsOf(stored.get(id) ?? {}),
    rows: (rows.get(id) ?? []).map(rowOf),
  }));
}
