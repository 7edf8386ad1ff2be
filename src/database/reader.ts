import type { DataSource } from 'typeorm';
import { boundSql, globalSql, type Execute } from './bound-sql.js';
import { asClientError } from './database-errors.js';
import type { Dialect, Sql } from './sql.js';

/** Reads over a data source that cannot write. Decisions are taken inside the unit of work, never on what this read. */
export class Reader {
  readonly dialect: Dialect;
  readonly global: Sql['global'];
  readonly #execute: Execute;

  constructor(dataSource: DataSource) {
    this.dialect = dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    this.#execute = executeOn(dataSource);
    this.global = globalSql(this.dialect, this.#execute);
  }

  session(organisationId: string): Sql {
    return boundSql(this.dialect, this.#execute, organisationId);
  }
}

// SQLite hands out its one runner again and again and ignores the release; PostgreSQL lends a connection of the pool.
const executeOn =
  (dataSource: DataSource): Execute =>
  async (text, params) => {
    const runner = dataSource.createQueryRunner();
    try {
      return await runner.query(text, params, true);
    } catch (error) {
      throw asClientError(error);
    } finally {
      await runner.release();
    }
  };
