import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../sql.js';
import { POSTGRES_FUNCTION } from './append-only.js';
import { guards } from './guards.js';
import { INDEXES } from './indexes.js';
import { APPEND_ONLY, TABLES } from './schema.js';

// A row number would be a second key, over which REPLACE removes a row without any trigger being asked.
const keepsRows = (table: string): boolean =>
  table === 'personal_text' || (APPEND_ONLY as readonly string[]).includes(table);

function createTable(dialect: Dialect, table: string, columns: string): string {
  if (dialect === 'sqlite')
    return `CREATE TABLE ${table} (${columns}) STRICT${keepsRows(table) ? ', WITHOUT ROWID' : ''}`;
  // 32 bits end at 2 GiB, which a file may exceed.
  const wide = columns.replace('size_bytes INTEGER', 'size_bytes BIGINT');
  // Order and comparison by bytes, as SQLite does it and whatever locale the database was made with.
  return `CREATE TABLE ${table} (${wide.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"')})`;
}

function statements(dialect: Dialect): string[] {
  return [
    ...Object.entries(TABLES).map(([table, columns]) => createTable(dialect, table, columns)),
    ...INDEXES,
    ...(dialect === 'postgres' ? [POSTGRES_FUNCTION] : []),
    ...guards(dialect),
  ];
}

/** Tables, indexes and the triggers that keep recorded rows as they are. There is no way down from evidence. */
export class Foundation implements MigrationInterface {
  // TypeORM orders by the last 13 characters and takes them for a number.
  readonly name = 'Foundation0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of statements(dialect)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The foundation is not taken down: restore a backup instead.');
  }
}
