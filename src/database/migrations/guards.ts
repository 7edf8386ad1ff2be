import type { Dialect } from '../sql.js';
import { appendOnly, erasableTexts } from './append-only.js';
import { APPEND_ONLY, TABLES } from './schema.js';

const PRIMARY_KEY = /PRIMARY KEY \(([^)]+)\)/;

function keyOf(table: string): string[] {
  const columns = PRIMARY_KEY.exec(TABLES[table] ?? '')?.[1];
  if (columns === undefined) throw new Error(`append-only table ${table} has no primary key`);
  return columns.split(', ');
}

/** Statements that make the triggers which keep recorded rows as they are. */
export const guards = (dialect: Dialect): string[] => [
  ...APPEND_ONLY.flatMap(table => appendOnly(dialect, { table, key: keyOf(table) })),
  ...erasableTexts(dialect),
];
