import { POSTGRES_FUNCTION } from '../../database/migrations/append-only.js';
import { guards } from '../../database/migrations/guards.js';
import type { LogConnection } from './log-connection.js';
import type { Trigger, Triggers } from './trigger.js';

// Bits of pg_trigger.tgtype.
const BITS = { ROW: 1, BEFORE: 2, INSERT: 4, DELETE: 8, UPDATE: 16, TRUNCATE: 32 } as const;
const ALWAYS = 'A';
const TRIGGER = /^CREATE TRIGGER (\w+) BEFORE ([A-Z ]+?) ON (\w+)\s+FOR EACH (ROW|STATEMENT)( WHEN )?/;

const IN_PLACE = `SELECT c.relname::text AS place, t.tgname::text AS name, t.tgtype::integer AS kind,
    t.tgenabled::text AS enabled, CASE WHEN t.tgqual IS NULL THEN 0 ELSE 1 END AS conditional,
    t.tgattr::text AS columns, p.prosrc AS source
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE NOT t.tgisinternal AND pg_table_is_visible(c.oid) ORDER BY 1, 2`;

const does = (kind: number, enabled: string, conditional: boolean, columns: string, source: string): string =>
  JSON.stringify([kind, enabled, conditional, columns, source]);

const source = POSTGRES_FUNCTION.split('$$')[1] ?? '';

/** PostgreSQL keeps what a statement said, not the statement; of a condition it is only asked whether there is one. */
function made(statement: string): Trigger[] {
  const [, trigger, operations = '', table, each, when] = TRIGGER.exec(statement) ?? [];
  if (trigger === undefined || table === undefined) return [];
  const bits = operations.split(' OR ').map(one => BITS[one as 'UPDATE']);
  const kind = bits.reduce((sum, bit) => sum + bit, BITS.BEFORE + (each === 'ROW' ? BITS.ROW : 0));
  return [{ table, trigger, does: does(kind, ALWAYS, when !== undefined, '', source) }];
}

export async function postgresTriggers(connection: LogConnection): Promise<Triggers> {
  const rows = await connection.rows(IN_PLACE);
  return {
    expected: guards('postgres').flatMap(made),
    actual: rows.map(row => ({
      table: String(row['place']),
      trigger: String(row['name']),
      does: does(
        Number(row['kind']),
        String(row['enabled']),
        row['conditional'] === 1,
        String(row['columns']),
        String(row['source']),
      ),
    })),
  };
}
