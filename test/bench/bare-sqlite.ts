import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { BARE_EVENTS, BARE_START, BARE_TABLES, bareStep } from './bare-chart.js';
import { measure, type Measurement } from './measure.js';

interface BareRow {
  readonly version: number;
  readonly state: string;
}

/** The driver and XState alone on a file of its own: one durable transaction per step, read, step, update, insert. */
export async function bareOnSqlite(
  folder: string,
  round: number,
  instances: number,
  workers: number,
): Promise<Measurement> {
  const database = new BetterSqlite3(join(folder, `bare-${round}.db`));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  for (const table of BARE_TABLES) database.exec(table);
  const insert = database.prepare('INSERT INTO bare_matter VALUES (?, 1, ?)');
  database.transaction(() => {
    for (let n = 0; n < instances; n++) insert.run(`m${n}`, BARE_START);
  })();
  const read = database.prepare('SELECT version, state FROM bare_matter WHERE id = ?');
  const last = database.prepare('SELECT hash FROM bare_entry WHERE id = ? AND version = ?');
  const update = database.prepare(
    'UPDATE bare_matter SET version = ?, state = ? WHERE id = ? AND version = ?',
  );
  const append = database.prepare('INSERT INTO bare_entry VALUES (?, ?, ?, ?)');
  const step = database.transaction((id: string, type: string): void => {
    const { version, state } = read.get(id) as BareRow;
    const previous = (last.get(id, version) as { hash: string } | undefined)?.hash ?? '';
    const next = bareStep(state, type, version + 1, previous);
    if (update.run(version + 1, next.state, id, version).changes !== 1) throw new Error('lost a race');
    append.run(id, version + 1, next.entry, next.hash);
  });
  const jobs = Array.from({ length: instances }, (_job, n) =>
    BARE_EVENTS.map(type => async () => step.immediate(`m${n}`, type)),
  );
  const result = await measure(jobs, workers);
  database.close();
  return result;
}
