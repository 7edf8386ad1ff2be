import { bind, type Dialect, type Row, type Sql, type SqlValue } from './sql.js';

/** What a statement gave: its rows, and how many it changed. */
export interface StatementResult {
  readonly records: readonly unknown[];
  readonly affected?: number | undefined;
}

/** Sends one statement to the database; where it goes (transaction, reader) is the maker's business. */
export type Execute = (text: string, params: SqlValue[]) => Promise<StatementResult>;

class Door {
  constructor(
    readonly dialect: Dialect,
    readonly execute: Execute,
    readonly boundTo: string | null,
  ) {}

  async rows<T = Row>(text: string, params: readonly SqlValue[] = []): Promise<T[]> {
    return (await this.send(text, params)).records as T[];
  }

  async row<T = Row>(text: string, params: readonly SqlValue[] = []): Promise<T | null> {
    return ((await this.send(text, params)).records[0] as T | undefined) ?? null;
  }

  async run(text: string, params: readonly SqlValue[] = []): Promise<number> {
    const result = await this.send(text, params);
    return result.affected ?? result.records.length;
  }

  private async send(text: string, params: readonly SqlValue[]): Promise<StatementResult> {
    const statement = bind(this.dialect, text, this.boundTo, params);
    return this.execute(statement.text, statement.params);
  }
}

class BoundSql extends Door implements Sql {
  readonly global: Sql['global'];

  constructor(
    dialect: Dialect,
    execute: Execute,
    readonly organisationId: string,
  ) {
    super(dialect, execute, organisationId);
    this.global = globalSql(dialect, execute);
  }
}

/** SQL in which every statement must name the organisation. */
export const boundSql = (dialect: Dialect, execute: Execute, organisationId: string): Sql =>
  new BoundSql(dialect, execute, organisationId);

/** SQL for tables that belong to no organisation. */
export const globalSql = (dialect: Dialect, execute: Execute): Sql['global'] =>
  new Door(dialect, execute, null);
