import { dialectOf } from '../../database/connection-options.js';
import { NoLogThere, type LogConnection } from './log-connection.js';
import { openPostgresLog } from './postgres-log.js';
import { openSqliteLog } from './sqlite-log.js';

/** Opens a SQLite file or a `postgres://` address. @throws NoLogThere */
export async function openLog(place: string): Promise<LogConnection> {
  const connection = dialectOf(place) === 'postgres' ? await openPostgresLog(place) : openSqliteLog(place);
  try {
    await connection.rows('SELECT 1 FROM audit_entry LIMIT 1');
    return connection;
  } catch (error) {
    await connection.close();
    throw new NoLogThere(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
