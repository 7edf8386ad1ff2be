import type { Sql } from './sql.js';

/** Small facts about the service itself: its mode, its demo clock. */
export async function getServiceState(sql: Sql['global'], key: string): Promise<string | null> {
  const row = await sql.row<{ value: string }>('SELECT value FROM service_state WHERE key = $1', [key]);
  return row?.value ?? null;
}

export async function setServiceState(sql: Sql['global'], key: string, value: string): Promise<void> {
  await sql.run(
    'INSERT INTO service_state (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, value],
  );
}

/** Sets it when nobody has; the value that holds now. */
export async function establishServiceState(sql: Sql['global'], key: string, value: string): Promise<string> {
  const known = await getServiceState(sql, key);
  if (known !== null) return known;
  await sql.run('INSERT INTO service_state (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [
    key,
    value,
  ]);
  return (await getServiceState(sql, key)) ?? value;
}
