import type { QueryRunner } from 'typeorm';
import { MIGRATION_TABLE } from './migrations/all.js';
import { APPEND_ONLY, TABLES } from './migrations/schema.js';
import { SEARCH_TABLE } from './migrations/search-table.js';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function rightsOn(table: string): string {
  if ((APPEND_ONLY as readonly string[]).includes(table)) return 'SELECT, INSERT';
  if (table === 'personal_text') return 'SELECT, INSERT, UPDATE (salt, text, erased_at, legal_basis)';
  return 'SELECT, INSERT, UPDATE, DELETE';
}

/**
 * What the serving role may do: it owns no table, so it can neither alter one nor switch off a trigger, and on
 * append-only tables it cannot even ask for a change.
 */
export async function grantToServingRole(runner: QueryRunner, role: string): Promise<void> {
  const [schema] = (await runner.query('SELECT current_schema() AS name')) as { name: string }[];
  await runner.query(`GRANT USAGE ON SCHEMA ${quoted(schema?.name ?? 'public')} TO ${quoted(role)}`);
  await runner.query(`GRANT SELECT ON ${MIGRATION_TABLE} TO ${quoted(role)}`);
  for (const table of [...Object.keys(TABLES), SEARCH_TABLE]) {
    await runner.query(`REVOKE ALL ON ${table} FROM ${quoted(role)}`);
    await runner.query(`GRANT ${rightsOn(table)} ON ${table} TO ${quoted(role)}`);
  }
}
