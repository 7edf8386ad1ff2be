import { guards } from '../../database/migrations/guards.js';
import { searchTable } from '../../database/migrations/search-table.js';
import type { LogConnection } from './log-connection.js';
import type { Trigger, Triggers } from './trigger.js';

const TRIGGER = /^CREATE TRIGGER (\S+) (?:BEFORE|AFTER) [A-Z ]+?(?: OF \w+)? ON (\w+)/;

/** SQLite keeps the statement a trigger was made with, word for word. */
function made(statement: string): Trigger[] {
  const [, trigger, table] = TRIGGER.exec(statement) ?? [];
  return trigger === undefined || table === undefined ? [] : [{ table, trigger, does: statement }];
}

export async function sqliteTriggers(connection: LogConnection): Promise<Triggers> {
  const rows = await connection.rows(
    "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY tbl_name, name",
  );
  return {
    expected: [...guards('sqlite'), ...searchTable('sqlite')].flatMap(made),
    actual: rows.map(row => ({
      table: String(row['tbl_name']),
      trigger: String(row['name']),
      does: String(row['sql']),
    })),
  };
}
