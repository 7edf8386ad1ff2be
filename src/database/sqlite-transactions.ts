import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { LOCK_TIMEOUT_MS, type SqliteConnection } from './connection-options.js';
import { databaseBusy, databaseErrorCode } from './database-errors.js';
import type { Transaction, Transactions } from './transactions.js';
import { WriteQueue } from './write-queue.js';

/** How long to leave the lock to another process before asking again. */
const PAUSE_MS = 1;

/** SQLite has no queue between processes: a service that is never idle must let go now and then, or the CLI starves. */
const LONGEST_TURN_MS = 100;

/**
 * TypeORM has one connection per SQLite data source, and transactions that overlap on it become savepoints of each
 * other: a rollback of the first undoes the second after it reported success. Hence the queue, and BEGIN IMMEDIATE.
 */
export class SqliteTransactions implements Transactions {
  readonly #runner: QueryRunner;
  readonly #connection: SqliteConnection;
  readonly #queue = new WriteQueue();
  #turnBegan = 0;

  constructor(dataSource: DataSource, connection: SqliteConnection) {
    this.#runner = dataSource.createQueryRunner();
    this.#connection = connection;
  }

  async begin(): Promise<Transaction> {
    // Counted from here: who waited for their turn has waited, too, and a lock outside must not be waited for one by one.
    const until = performance.now() + LOCK_TIMEOUT_MS;
    if (this.#queue.isIdle) this.#turnBegan = performance.now();
    const leave = await this.#queue.enter();
    try {
      // The driver never waits, so one transaction would follow the other without the event loop getting a turn.
      await nextTurn();
      await this.#letOtherProcessesIn();
      await this.#beginImmediate(until);
    } catch (error) {
      leave();
      throw error;
    }
    return this.#transaction(leave);
  }

  #transaction(leave: () => void): Transaction {
    return {
      runner: this.#runner,
      commit: async () => void (await this.#runner.query('COMMIT')),
      rollback: () => this.#rollback(),
      end: async () => leave(),
    };
  }

  // An error such as SQLITE_FULL has already ended the transaction; a ROLLBACK would then be an error of its own.
  async #rollback(): Promise<void> {
    if (this.#connection.inTransaction) await this.#runner.query('ROLLBACK').catch(() => undefined);
  }

  async #letOtherProcessesIn(): Promise<void> {
    if (performance.now() - this.#turnBegan < LONGEST_TURN_MS) return;
    await pause(PAUSE_MS);
    this.#turnBegan = performance.now();
  }

  // SQLite's own waiting would stop the whole process for as long as another one writes: wait here instead.
  async #beginImmediate(until: number): Promise<void> {
    while (!(await this.#tryToBegin())) {
      if (performance.now() > until) throw databaseBusy();
      await pause(PAUSE_MS);
    }
  }

  async #tryToBegin(): Promise<boolean> {
    // Not as a prepared statement: SQLite obeys this pragma when it compiles it, not when it runs it.
    this.#connection.exec('PRAGMA busy_timeout = 0');
    try {
      await this.#runner.query('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if (databaseErrorCode(error)?.startsWith('SQLITE_BUSY')) return false;
      throw error;
    } finally {
      this.#connection.exec(`PRAGMA busy_timeout = ${LOCK_TIMEOUT_MS}`);
    }
  }
}
