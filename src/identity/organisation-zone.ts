import type { Sql } from '../database/sql.js';
import { InvariantError } from '../kernel/app-error.js';

const zones = new Map<string, string>();

/** The organisation's legal time zone. It never changes after the opening of the log, so it is read once. */
export async function zoneOf(sql: Sql): Promise<string> {
  const known = zones.get(sql.organisationId);
  if (known) return known;
  const row = await sql.row<{ time_zone: string }>('SELECT time_zone FROM organisation WHERE id = :org');
  if (!row) throw new InvariantError(`no organisation ${sql.organisationId}`);
  zones.set(sql.organisationId, row.time_zone);
  return row.time_zone;
}
