import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { InvariantError } from '../kernel/app-error.js';
import { boundSql } from './bound-sql.js';
import { asClientError, commitUnanswered, isConnectionLost, isWorthAnotherTry } from './database-errors.js';
import type { LegalClock } from './legal-clock.js';
import type { Dialect } from './sql.js';
import { TransactionStatements } from './transaction-statements.js';
import type { Transaction, Transactions } from './transactions.js';
import type { Work } from './work.js';

const MOST_TRIES = 5;

/** The only door for writes. */
export class UnitOfWork {
  readonly #inside = new AsyncLocalStorage<{ open: boolean }>();

  constructor(
    private readonly dialect: Dialect,
    private readonly transactions: Transactions,
    private readonly clock: LegalClock,
  ) {}

  /**
   * Runs the body in one transaction of one organisation: what it wrote commits when it returns and is undone when it
   * throws. PostgreSQL may ask for another try, then the whole body runs again; it must therefore do nothing but SQL.
   */
  async run<T>(organisationId: string, body: (work: Work) => Promise<T>): Promise<T> {
    // On SQLite it would wait for itself; on PostgreSQL it would commit a part without the rest.
    if (this.#inside.getStore()?.open) throw new InvariantError('unit of work inside a unit of work');
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(organisationId, body);
      } catch (error) {
        if (tries === MOST_TRIES || !isWorthAnotherTry(error)) throw asClientError(error);
        await pause(randomInt(5, 20 * tries));
      }
    }
  }

  async #once<T>(organisationId: string, body: (work: Work) => Promise<T>): Promise<T> {
    const transaction = await this.transactions.begin();
    const afterCommit: (() => void)[] = [];
    let result: T;
    try {
      result = await this.#inTransaction(transaction, organisationId, body, afterCommit);
    } finally {
      await transaction.end();
    }
    for (const action of afterCommit) runQuietly(action);
    return result;
  }

  async #inTransaction<T>(
    transaction: Transaction,
    organisationId: string,
    body: (work: Work) => Promise<T>,
    afterCommit: (() => void)[],
  ): Promise<T> {
    const statements = new TransactionStatements(transaction.runner);
    const scope = { open: true };
    try {
      const sql = boundSql(this.dialect, statements.execute, organisationId);
      await this.clock.refresh(sql.global);
      const work: Work = {
        organisationId,
        sql,
        now: this.clock.now(),
        machineNow: this.clock.machineNow(),
        afterCommit: action => afterCommit.push(action),
      };
      const result = await this.#inside.run(scope, () => body(work));
      await statements.finish();
      await committed(transaction);
      return result;
    } catch (error) {
      await statements.finish().catch(() => undefined);
      await transaction.rollback();
      throw error;
    } finally {
      scope.open = false;
    }
  }
}

/** @throws AppError that promises nothing when the answer got lost: the database may have committed. */
async function committed(transaction: Transaction): Promise<void> {
  try {
    await transaction.commit();
  } catch (error) {
    throw isConnectionLost(error) ? commitUnanswered() : error;
  }
}

// It is committed: a cache that could not be emptied must not make the caller believe otherwise.
function runQuietly(action: () => void): void {
  try {
    action();
  } catch (error) {
    process.emitWarning(`after the commit: ${String((error as Error | null)?.stack ?? error)}`);
  }
}
