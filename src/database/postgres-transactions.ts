import type { DataSource, QueryRunner } from 'typeorm';
import type { Transaction, Transactions } from './transactions.js';

/** A connection of the pool per transaction; rows lock each other where they must, nothing else waits. */
export class PostgresTransactions implements Transactions {
  constructor(private readonly dataSource: DataSource) {}

  async begin(): Promise<Transaction> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('BEGIN');
    } catch (error) {
      await runner.release();
      throw error;
    }
    return transactionOn(runner);
  }
}

function transactionOn(runner: QueryRunner): Transaction {
  return {
    runner,
    commit: async () => void (await runner.query('COMMIT')),
    rollback: async () => void (await runner.query('ROLLBACK').catch(() => undefined)),
    end: () => runner.release(),
  };
}
