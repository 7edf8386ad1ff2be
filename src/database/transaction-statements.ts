import type { QueryRunner } from 'typeorm';
import { InvariantError } from '../kernel/app-error.js';
import type { StatementResult } from './bound-sql.js';
import type { SqlValue } from './sql.js';

/**
 * The statements of one unit of work, one after the other. One that fails dooms the rest: PostgreSQL would refuse
 * them and turn the COMMIT into a silent ROLLBACK, and SQLite may have ended the transaction (SQLITE_FULL), so that
 * each further statement would commit by itself.
 */
export class TransactionStatements {
  #last: Promise<unknown> = Promise.resolve();
  #failure: Error | null = null;
  #over = false;

  constructor(private readonly runner: QueryRunner) {}

  readonly execute = (text: string, params: SqlValue[]): Promise<StatementResult> => {
    if (this.#over) throw new InvariantError(`statement after its unit of work ended: ${text.slice(0, 80)}`);
    const result = this.#last.then(() => this.#query(text, params));
    this.#last = result.catch(() => undefined);
    return result;
  };

  /** Waits for statements nobody awaited. @throws the first failure, even when the body has swallowed it. */
  async finish(): Promise<void> {
    this.#over = true;
    await this.#last;
    if (this.#failure !== null) throw this.#failure;
  }

  async #query(text: string, params: SqlValue[]): Promise<StatementResult> {
    if (this.#failure !== null) throw this.#failure;
    try {
      return (await this.runner.query(text, params, true)) as StatementResult;
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error), { cause: error });
      throw error;
    }
  }
}
