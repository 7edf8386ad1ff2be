import { InvariantError } from '../kernel/app-error.js';
import type { Sql, SqlValue } from './sql.js';

/** Both databases take more (32,766 and 65,535); statements beyond this only grow, they no longer get faster. */
const MOST_PARAMETERS = 4_000;

/** Sizes of a statement: few, so that each is prepared once, however many rows come. */
const SIZES = [256, 64, 16, 4, 2, 1] as const;

/** As many rows as one statement takes of so many that are left. */
const sizeFor = (left: number, columns: number): number =>
  SIZES.find(size => size <= left && size * columns < MOST_PARAMETERS) ?? 1;

const tuple = (columns: number, row: number): string =>
  `(:org, ${Array.from({ length: columns }, (_column, at) => `$${row * columns + at + 1}`).join(', ')})`;

/** What a row means that is there already: a fault, or nothing. */
type WhenThere = 'isAFault' | 'orAreThere';

const statements = new Map<string, string>();

/** The statement for so many rows of a table; there are few, and they are long. */
function statementFor(table: string, columns: readonly string[], size: number, whenThere: WhenThere): string {
  const into = `${table} (organisation_id, ${columns.join(', ')})`;
  const key = `${into} ${size} ${whenThere}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const tuples = Array.from({ length: size }, (_row, at) => tuple(columns.length, at)).join(', ');
  const conflict = whenThere === 'orAreThere' ? ' ON CONFLICT DO NOTHING' : '';
  const made = `INSERT INTO ${into} VALUES ${tuples}${conflict}`;
  statements.set(key, made);
  return made;
}

/**
 * Inserts rows of one table, many with each statement. Every row is the organisation's own.
 * @throws InvariantError when the database kept fewer than it had to
 */
export async function insertRows(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  whenThere: WhenThere = 'isAFault',
): Promise<void> {
  for (let from = 0; from < rows.length;) {
    const size = sizeFor(rows.length - from, columns.length);
    const statement = statementFor(table, columns, size, whenThere);
    const kept = await sql.run(statement, rows.slice(from, from + size).flat());
    if (kept !== size && whenThere === 'isAFault')
      throw new InvariantError(`${table} kept ${kept} of ${size} rows`);
    from += size;
  }
}
