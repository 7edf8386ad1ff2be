import type { DataSource } from 'typeorm';
import { DatabaseRefused } from './database-refused.js';
import type { Access } from './connection-options.js';
import { LOCK_TIMEOUT_MS } from './connection-options.js';

/** Name and value of every setting that durability and append-only tables rest on; shown by `/readyz`. */
export type ConnectionSettings = Readonly<Record<string, string>>;

const SQLITE_PRAGMAS = [
  'journal_mode',
  'synchronous',
  'recursive_triggers',
  'foreign_keys',
  'busy_timeout',
  'query_only',
];
const POSTGRES_SETTINGS = [
  'server_encoding',
  'synchronous_commit',
  'lock_timeout',
  'default_transaction_read_only',
  'fsync',
];

/** SQLite tells `synchronous` as a number; 2 is FULL. */
const SQLITE_EXPECTED: Readonly<Record<Access, ConnectionSettings>> = {
  writer: {
    journal_mode: 'wal',
    synchronous: '2',
    recursive_triggers: '1',
    foreign_keys: '1',
    busy_timeout: String(LOCK_TIMEOUT_MS),
    query_only: '0',
  },
  reader: { journal_mode: 'wal', foreign_keys: '1', busy_timeout: String(LOCK_TIMEOUT_MS), query_only: '1' },
};

// `fsync` belongs to the server; it is shown, and judged by whoever runs that server.
const POSTGRES_EXPECTED: Readonly<Record<Access, ConnectionSettings>> = {
  writer: {
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
    lock_timeout: '5s',
    default_transaction_read_only: 'off',
  },
  reader: { server_encoding: 'UTF8', default_transaction_read_only: 'on' },
};

async function readSqlite(dataSource: DataSource): Promise<ConnectionSettings> {
  const found: Record<string, string> = {};
  for (const pragma of SQLITE_PRAGMAS) {
    const [row] = await dataSource.query<Record<string, unknown>[]>(`PRAGMA ${pragma}`);
    found[pragma] = String(Object.values(row ?? {})[0]);
  }
  return found;
}

async function readPostgres(dataSource: DataSource): Promise<ConnectionSettings> {
  const columns = POSTGRES_SETTINGS.map(name => `current_setting('${name}') AS ${name}`).join(', ');
  const [row] = await dataSource.query<Record<string, string>[]>(`SELECT ${columns}`);
  return row ?? {};
}

/** The settings as the connection itself tells them, not as we asked for them. */
export const connectionSettings = (dataSource: DataSource): Promise<ConnectionSettings> =>
  dataSource.options.type === 'postgres' ? readPostgres(dataSource) : readSqlite(dataSource);

/** @throws Error naming the setting: a service that could lose or overwrite what it acknowledged must not start. */
export async function assertConnectionSettings(
  dataSource: DataSource,
  access: Access,
): Promise<ConnectionSettings> {
  const found = await connectionSettings(dataSource);
  const expected =
    dataSource.options.type === 'postgres' ? POSTGRES_EXPECTED[access] : SQLITE_EXPECTED[access];
  for (const [name, value] of Object.entries(expected)) {
    if (found[name] !== value)
      throw new DatabaseRefused(
        `数据库连接（${access}）的 ${name} 为 ${found[name]}，应为 ${value}：请更正数据库或连接的设置`,
        `database ${access}: ${name} is ${found[name]}, but must be ${value}: correct the settings of database or connection`,
      );
  }
  return found;
}
