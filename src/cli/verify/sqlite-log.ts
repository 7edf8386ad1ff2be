import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { sqliteFile } from '../../database/connection-options.js';
import { NoLogThere, type LogConnection } from './log-connection.js';
import type { Row } from './rows.js';

const PAGE = 500;
const numbered = (text: string): string => text.replace(/\$(\d+)/g, '?$1');
// The driver takes `?1` for a name, so that one value can stand in several places.
const named = (params: readonly (string | number)[]): Record<string, string | number> =>
  Object.fromEntries(params.map((value, index) => [String(index + 1), value]));

/** Copies the list aside first: SQLite gives a connection's next rows only when the ones before are done. */
async function* listed(
  database: BetterSqlite3.Database,
  text: string,
  params: readonly (string | number)[],
): AsyncIterable<Row[]> {
  database.exec('DROP TABLE IF EXISTS temp.listed');
  database.prepare(`CREATE TEMP TABLE listed AS ${numbered(text)}`).run(named(params));
  const page = database.prepare(
    `SELECT rowid AS place, * FROM temp.listed WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`,
  );
  for (let place = 0; ;) {
    const rows = page.all(place) as Row[];
    if (rows.length === 0) return;
    yield rows;
    place = Number(rows.at(-1)?.['place']);
  }
}

/** One read transaction over a file that is opened read-only. @throws NoLogThere */
export function openSqliteLog(place: string): LogConnection {
  const file = sqliteFile(place);
  if (!existsSync(file)) throw new NoLogThere(`${file}: no such file`);
  const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  const prepared = new Map<string, BetterSqlite3.Statement>();
  const statement = (text: string): BetterSqlite3.Statement => {
    const known = prepared.get(text) ?? database.prepare(numbered(text));
    prepared.set(text, known);
    return known;
  };
  database.exec('BEGIN');
  return {
    dialect: 'sqlite',
    rows: async (text, params = []) =>
      statement(text).all(...(params.length > 0 ? [named(params)] : [])) as Row[],
    list: (text, params) => listed(database, text, params),
    close: async () => void database.close(),
  };
}
