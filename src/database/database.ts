import type { DataSource } from 'typeorm';
import { globalSql } from './bound-sql.js';
import type { DatabaseOptions, SqliteConnection } from './connection-options.js';
import { ConnectionReport } from './connection-report.js';
import { DatabaseRefused } from './database-refused.js';
import { openReader, openWriter } from './data-sources.js';
import { LegalClock } from './legal-clock.js';
import { PostgresTransactions } from './postgres-transactions.js';
import { Reader } from './reader.js';
import { establishServiceState, getServiceState } from './service-state.js';
import type { Dialect, Sql } from './sql.js';
import { SqliteTransactions } from './sqlite-transactions.js';
import type { Transactions } from './transactions.js';
import { UnitOfWork } from './unit-of-work.js';

/** A database ready for use, without Nest: for the command line and for tests. */
export interface OpenedDatabase {
  readonly dialect: Dialect;
  readonly unitOfWork: UnitOfWork;
  readonly reader: Reader;
  readonly clock: LegalClock;
  readonly connections: ConnectionReport;
  close(): Promise<void>;
}

const dialectOfSource = (dataSource: DataSource): Dialect =>
  dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';

/** Outside any transaction: for the few facts a service settles before it serves. */
function startUpSql(writer: DataSource): Sql['global'] {
  const runner = writer.createQueryRunner();
  return globalSql(dialectOfSource(writer), (text, params) => runner.query(text, params, true));
}

/** @throws Error when the database was made for the other mode. */
async function settleMode(
  sql: Sql['global'],
  wanted: DatabaseOptions['mode'],
): Promise<'demo' | 'production'> {
  const mode =
    wanted === undefined
      ? await getServiceState(sql, 'mode')
      : await establishServiceState(sql, 'mode', wanted);
  if (wanted !== undefined && mode !== wanted) {
    throw new DatabaseRefused(
      `此数据库建于 ${mode} 模式，不能以 ${wanted} 模式打开：请另设 FASHEN_DATA 或 FASHEN_MODE`,
      `the database was made in ${mode} mode and is never opened in ${wanted} mode: set another FASHEN_DATA or FASHEN_MODE`,
    );
  }
  return mode === 'demo' ? 'demo' : 'production';
}

/** The legal clock of this database, in the mode it was made for. */
export async function openClock(writer: DataSource, options: DatabaseOptions): Promise<LegalClock> {
  const sql = startUpSql(writer);
  const clock = new LegalClock(await settleMode(sql, options.mode), options.timeZone, options.machineClock);
  await clock.begin(sql);
  return clock;
}

function transactionsOf(writer: DataSource): Transactions {
  if (dialectOfSource(writer) === 'postgres') return new PostgresTransactions(writer);
  const driver = writer.driver as unknown as { databaseConnection: SqliteConnection };
  return new SqliteTransactions(writer, driver.databaseConnection);
}

/** The one unit of work of a writer. A second one beside it would be a second queue. */
export function unitOfWorkOver(writer: DataSource, clock: LegalClock): UnitOfWork {
  return new UnitOfWork(dialectOfSource(writer), transactionsOf(writer), clock);
}

/** Migrates (unless told not to), checks and opens. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenedDatabase> {
  const writer = await openWriter(options);
  try {
    const clock = await openClock(writer, options);
    const unitOfWork = unitOfWorkOver(writer, clock);
    const reader = await openReader(options);
    return assemble(writer, reader, clock, unitOfWork);
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

function assemble(
  writer: DataSource,
  reader: DataSource,
  clock: LegalClock,
  unitOfWork: UnitOfWork,
): OpenedDatabase {
  return {
    dialect: dialectOfSource(writer),
    unitOfWork,
    reader: new Reader(reader),
    clock,
    connections: new ConnectionReport(writer, reader),
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}
