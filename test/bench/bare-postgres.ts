import pg from 'pg';
import { BARE_EVENTS, BARE_START, BARE_TABLES, bareStep } from './bare-chart.js';
import { measure, type Measurement } from './measure.js';

const READ = `SELECT m.version, m.state, e.hash FROM bare_matter m
  LEFT JOIN bare_entry e ON e.id = m.id AND e.version = m.version WHERE m.id = $1`;
const WRITE = `WITH moved AS (UPDATE bare_matter SET version = $2, state = $3 WHERE id = $1 AND version = $2 - 1 RETURNING 1)
  INSERT INTO bare_entry SELECT $1, $2, $4, $5 FROM moved`;

/** The driver and XState alone: a read, and one statement that updates and inserts if the version still is the one read. */
export async function bareOnPostgres(url: string, instances: number, workers: number): Promise<Measurement> {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query('DROP TABLE IF EXISTS bare_matter, bare_entry');
  for (const table of BARE_TABLES) await pool.query(table);
  await pool.query("INSERT INTO bare_matter SELECT 'm' || n, 1, $1 FROM generate_series(0, $2::int - 1) n", [
    BARE_START,
    instances,
  ]);
  const step = async (id: string, type: string): Promise<void> => {
    const { rows } = await pool.query<{ version: number; state: string; hash: string | null }>({
      name: 'read',
      text: READ,
      values: [id],
    });
    const [row] = rows;
    if (!row) throw new Error('no such instance');
    const next = bareStep(row.state, type, row.version + 1, row.hash ?? '');
    const values = [id, row.version + 1, next.state, next.entry, next.hash];
    const { rowCount } = await pool.query({ name: 'write', text: WRITE, values });
    if (rowCount !== 1) throw new Error('lost a race');
  };
  const jobs = Array.from({ length: instances }, (_job, n) =>
    BARE_EVENTS.map(type => () => step(`m${n}`, type)),
  );
  const result = await measure(jobs, workers);
  await pool.end();
  return result;
}
