import { InvariantError } from '../kernel/app-error.js';

export type Dialect = 'sqlite' | 'postgres';
export type SqlValue = string | number | null;
export type Row = Record<string, unknown>;

/**
 * SQL bound to one organisation. Statements name it as `:org`, other values as `$1 … $n`; a statement that does not
 * name the organisation is refused, so that no query can reach into another tenant by an oversight.
 */
export interface Sql {
  readonly dialect: Dialect;
  readonly organisationId: string;
  /** Rows of a SELECT, or of a statement with RETURNING. */
  rows<T = Row>(text: string, params?: readonly SqlValue[]): Promise<T[]>;
  /** The single row, or `null`. */
  row<T = Row>(text: string, params?: readonly SqlValue[]): Promise<T | null>;
  /** Number of rows changed. */
  run(text: string, params?: readonly SqlValue[]): Promise<number>;
  /** The same door without the organisation, for tables that belong to none (session lookup, migrations, mode). */
  readonly global: Omit<Sql, 'organisationId' | 'global' | 'dialect'>;
}

interface Statement {
  readonly text: string;
  /**
   * Which parameter each placeholder takes: 0 is the organisation. PostgreSQL gets a parameter once however often it
   * is named: its type is found where it is first compared with a column (`unit_id = $1 OR $1 IS NULL`, in this order).
   */
  readonly order: readonly number[];
}

const cache = new Map<string, Statement>();
const PLACEHOLDER = /:org\b|\$(\d+)/g;

function compile(dialect: Dialect, text: string): Statement {
  const key = `${dialect}\n${text}`;
  const known = cache.get(key);
  if (known) return known;
  const order: number[] = [];
  const compiled = text.replace(PLACEHOLDER, (_whole, digits?: string) => {
    const index = digits === undefined ? 0 : Number(digits);
    if (dialect === 'postgres' && order.includes(index)) return `$${order.indexOf(index) + 1}`;
    order.push(index);
    return dialect === 'sqlite' ? '?' : `$${order.length}`;
  });
  const statement = { text: compiled, order };
  cache.set(key, statement);
  return statement;
}

/** The text for the driver and its positional parameters. */
export function bind(
  dialect: Dialect,
  text: string,
  organisationId: string | null,
  params: readonly SqlValue[],
): { text: string; params: SqlValue[] } {
  const statement = compile(dialect, text);
  if (organisationId !== null && !statement.order.includes(0)) {
    throw new InvariantError(`statement does not name its organisation: ${text.slice(0, 80)}`);
  }
  const values = statement.order.map(index => (index === 0 ? organisationId : params[index - 1]));
  if (values.some(value => value === undefined))
    throw new InvariantError(`statement lacks a parameter: ${text.slice(0, 80)}`);
  return { text: statement.text, params: values as SqlValue[] };
}
