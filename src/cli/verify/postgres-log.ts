import pg from 'pg';
import { NoLogThere, type LogConnection } from './log-connection.js';
import type { Row } from './rows.js';

const PAGE = 500;

async function* listed(
  client: pg.Client,
  text: string,
  params: readonly (string | number)[],
): AsyncIterable<Row[]> {
  await client.query('CLOSE ALL');
  await client.query(`DECLARE listed CURSOR FOR ${text}`, [...params]);
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${PAGE} FROM listed`);
    if (rows.length === 0) return;
    yield rows;
  }
}

/** One repeatable, read-only transaction. @throws NoLogThere */
export async function openPostgresLog(url: string): Promise<LogConnection> {
  const client = new pg.Client({ connectionString: url, application_name: 'fashen verify' });
  // A connection that breaks says so to whoever waits for its answer.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  } catch (error) {
    await client.end().catch(() => undefined);
    throw new NoLogThere(`${new URL(url).host}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {
    dialect: 'postgres',
    rows: async (text, params = []) => (await client.query<Row>(text, [...params])).rows,
    list: (text, params) => listed(client, text, params),
    close: () => client.end(),
  };
}
