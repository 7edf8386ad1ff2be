import type { DataSourceOptions } from 'typeorm';
import type { Instant } from '../kernel/plain-date.js';
import type { Dialect } from './sql.js';

/** How long a writer waits for another one's lock before it answers `database-busy`. */
export const LOCK_TIMEOUT_MS = 5_000;

/** Where the database is and what the service expects of it. */
export interface DatabaseOptions {
  /** Path of a SQLite file, or `postgres://…`. */
  readonly url: string;
  /** PostgreSQL: the owner's connection for migrations; the serving role then owns no table. */
  readonly migrateUrl?: string | null | undefined;
  /** Mode the database is made for; one made for the other mode is refused. */
  readonly mode?: 'demo' | 'production' | undefined;
  /** Legal time zone of the organisations; `Asia/Shanghai` unless told otherwise. */
  readonly timeZone?: string | undefined;
  /** What stands for the machine's clock; tests only. */
  readonly machineClock?: (() => Instant) | undefined;
  /** False: expect the tables to be there. Default true. */
  readonly migrate?: boolean | undefined;
  /** PostgreSQL connections per pool. */
  readonly poolSize?: number | undefined;
}

export type Access = 'writer' | 'reader';

export const dialectOf = (url: string): Dialect => (/^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite');

/** The path in `sqlite:./x.sqlite`, `file:x.sqlite` or a bare path. */
export const sqliteFile = (url: string): string => url.replace(/^(sqlite|file):(\/\/(?=\/))?/, '');

/** The part of better-sqlite3's connection that is used here directly. */
export interface SqliteConnection {
  readonly inTransaction: boolean;
  pragma(text: string, options?: { simple: boolean }): unknown;
  exec(text: string): unknown;
}

// better-sqlite3 opens a WAL database at synchronous=NORMAL: an acknowledged commit could be lost with the power.
function prepareWriter(connection: SqliteConnection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // Without it INSERT OR REPLACE deletes an append-only row and no delete trigger is asked.
  connection.pragma('recursive_triggers = ON');
  connection.pragma(`busy_timeout = ${LOCK_TIMEOUT_MS}`);
}

function prepareReader(connection: SqliteConnection): void {
  connection.pragma('query_only = ON');
  connection.pragma('synchronous = FULL');
  connection.pragma('recursive_triggers = ON');
  connection.pragma(`busy_timeout = ${LOCK_TIMEOUT_MS}`);
}

function sqliteOptions(options: DatabaseOptions, access: Access): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: sqliteFile(options.url),
    readonly: access === 'reader',
    fileMustExist: access === 'reader',
    timeout: LOCK_TIMEOUT_MS,
    statementCacheSize: 1_000,
    prepareDatabase: access === 'writer' ? prepareWriter : prepareReader,
    synchronize: false,
  };
}

// As start-up parameters they hold for every connection of the pool, before its first statement.
const POSTGRES_SETTINGS: Readonly<Record<Access, readonly string[]>> = {
  writer: [
    'synchronous_commit=on',
    `lock_timeout=${LOCK_TIMEOUT_MS}`,
    'idle_in_transaction_session_timeout=30000',
  ],
  reader: ['default_transaction_read_only=on', 'statement_timeout=60000'],
};

function postgresOptions(options: DatabaseOptions, access: Access): DataSourceOptions {
  return {
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize ?? 10,
    applicationName: `fashen ${access}`,
    connectTimeoutMS: LOCK_TIMEOUT_MS,
    installExtensions: false,
    // COUNT(*) is int8; as text it would sort and compare as text.
    parseInt8: true,
    extra: { options: POSTGRES_SETTINGS[access].map(setting => `-c ${setting}`).join(' ') },
    synchronize: false,
  };
}

/** TypeORM's options for one of the two data sources; both databases, never `synchronize`. */
export function dataSourceOptions(options: DatabaseOptions, access: Access): DataSourceOptions {
  return dialectOf(options.url) === 'sqlite'
    ? sqliteOptions(options, access)
    : postgresOptions(options, access);
}
