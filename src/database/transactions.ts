import type { QueryRunner } from 'typeorm';

/** One open transaction. `end` is called exactly once, whatever happened before. */
export interface Transaction {
  readonly runner: QueryRunner;
  commit(): Promise<void>;
  /** Undoes what is still open; never throws, so that the first error is the one that is reported. */
  rollback(): Promise<void>;
  /** Gives connection or turn to the next. */
  end(): Promise<void>;
}

/** Begins transactions; how they wait for each other is the database's business. */
export interface Transactions {
  begin(): Promise<Transaction>;
}
