import type { Dialect } from '../sql.js';

/** A table whose rows stay as they are, and the columns that tell its rows apart. */
export interface AppendOnlyTable {
  readonly table: string;
  readonly key: readonly string[];
}

const sameKey = (key: readonly string[]): string =>
  key.map(column => `${column} = NEW.${column}`).join(' AND ');

// BEFORE INSERT runs before a conflict is resolved, so REPLACE and upsert over the key are stopped whatever the connection's
// pragmas. The tables are WITHOUT ROWID and have no other unique index: there is no second key to replace a row over.
const sqliteInsert = ({ table, key }: AppendOnlyTable): string =>
  `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
   WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${sameKey(key)})
   BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`;

const sqliteRefuse = (table: string, operation: 'UPDATE' | 'DELETE'): string =>
  `CREATE TRIGGER ${table}_no_${operation.toLowerCase()} BEFORE ${operation} ON ${table}
   BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`;

/** Raises `append-only: <table>`; made once, before the triggers that call it. */
export const POSTGRES_FUNCTION = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$`;

// Per statement, so that an upsert is refused even when nothing conflicts. ALWAYS: also in a session that replays a replica.
const postgresRefuse = (table: string, operations: string): string[] => [
  `CREATE TRIGGER ${table}_append_only BEFORE ${operations} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_append_only`,
];

/** Statements after which rows of the table can only be added. */
export function appendOnly(dialect: Dialect, table: AppendOnlyTable): string[] {
  if (dialect === 'postgres') return postgresRefuse(table.table, 'UPDATE OR DELETE OR TRUNCATE');
  return [sqliteInsert(table), sqliteRefuse(table.table, 'UPDATE'), sqliteRefuse(table.table, 'DELETE')];
}

const PERSONAL_TEXT: AppendOnlyTable = { table: 'personal_text', key: ['organisation_id', 'digest'] };

/** The one lawful change: salt and text go, when and on what basis comes, everything else stays. */
function isErasure(): string {
  const kept = ['organisation_id', 'digest', 'stream', 'seq'].map(column => `NEW.${column} = OLD.${column}`);
  return [
    ...kept,
    'OLD.erased_at IS NULL',
    'NEW.salt IS NULL',
    'NEW.text IS NULL',
    'NEW.erased_at IS NOT NULL',
    'NEW.legal_basis IS NOT NULL',
    "NEW.legal_basis <> ''",
  ].join(' AND ');
}

const sqliteErasable = (): string[] => [
  sqliteInsert(PERSONAL_TEXT),
  sqliteRefuse('personal_text', 'DELETE'),
  `CREATE TRIGGER personal_text_erase_only BEFORE UPDATE ON personal_text
   WHEN NOT (${isErasure()})
   BEGIN SELECT RAISE(ABORT, 'append-only: personal_text'); END`,
];

const postgresErasable = (): string[] => [
  ...postgresRefuse('personal_text', 'DELETE OR TRUNCATE'),
  `CREATE TRIGGER personal_text_erase_only BEFORE UPDATE ON personal_text
   FOR EACH ROW WHEN (NOT (${isErasure()})) EXECUTE FUNCTION refuse_change()`,
  'ALTER TABLE personal_text ENABLE ALWAYS TRIGGER personal_text_erase_only',
];

/** Personal texts can be added and lawfully erased, nothing else. */
export const erasableTexts = (dialect: Dialect): string[] =>
  dialect === 'sqlite' ? sqliteErasable() : postgresErasable();
