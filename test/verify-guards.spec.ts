import BetterSqlite3 from 'better-sqlite3';
import { verifyDatabase } from '../src/cli/verify/verify-database.js';
import { runVerify } from '../src/cli/verify.js';
import { sqliteFile } from '../src/database/connection-options.js';
import { databases, type TestDatabase } from './support/databases.js';
import { asOwner } from './support/postgres-database.js';

const placeOf = ({ migrateUrl, url }: TestDatabase): string => migrateUrl ?? url;

/** Runs statements as the owner and leaves the triggers as these leave them. */
async function owner(database: TestDatabase, ...statements: string[]): Promise<void> {
  if (database.migrateUrl !== null) return asOwner(database.migrateUrl, statements);
  const connection = new BetterSqlite3(sqliteFile(database.url));
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

async function unguarded(database: TestDatabase): Promise<string[]> {
  const options = { database: placeOf(database), definitions: [], documents: false as const };
  const { unguarded: lost, holds } = await verifyDatabase(options, () => undefined);
  expect(holds).toBe(lost.length === 0);
  return lost.map(({ table, trigger }) => `${table} ${trigger}`);
}

describe.each(databases)('the triggers that keep rows as they are in $name', kind => {
  const sqlite = kind.dialect === 'sqlite';
  const [table, trigger] = sqlite
    ? (['audit_entry', 'audit_entry_no_update'] as const)
    : (['audit_entry', 'audit_entry_append_only'] as const);
  const drop = (name: string, of: string): string => `DROP TRIGGER ${name}${sqlite ? '' : ` ON ${of}`}`;

  it('are all there after a migration', async () => {
    expect(await unguarded(await kind.create())).toEqual([]);
  });

  it('are missed, whichever was dropped', async () => {
    const database = await kind.create();
    await owner(database, drop(trigger, table), drop('personal_text_erase_only', 'personal_text'));
    expect(await unguarded(database)).toEqual([
      `${table} ${trigger}`,
      'personal_text personal_text_erase_only',
    ]);
  });

  const changes = sqlite
    ? {
        'does nothing': `CREATE TRIGGER ${trigger} BEFORE UPDATE ON ${table} BEGIN SELECT 1; END`,
        'looks at one column only': `CREATE TRIGGER ${trigger} BEFORE UPDATE OF hash ON ${table}
          BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`,
      }
    : {
        'is disabled': `CREATE TRIGGER ${trigger} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`,
        'does not run for a replica': `CREATE TRIGGER ${trigger} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
        'lets rows be deleted': `CREATE TRIGGER ${trigger} BEFORE UPDATE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${trigger}`,
        'never comes true': `CREATE TRIGGER ${trigger} BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION refuse_change(); ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${trigger}`,
      };

  it.each(Object.entries(changes))('are missed where one of the same name %s', async (_what, statement) => {
    const database = await kind.create();
    await owner(database, drop(trigger, table), statement);
    expect(await unguarded(database)).toEqual([`${table} ${trigger}`]);
  });

  it('are not joined by another, which could change what the service writes', async () => {
    const database = await kind.create();
    await owner(
      database,
      ...(sqlite
        ? [`CREATE TRIGGER quiet AFTER INSERT ON stream BEGIN DELETE FROM session; END`]
        : [
            `CREATE FUNCTION quiet() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
            `CREATE TRIGGER quiet AFTER INSERT ON stream FOR EACH ROW EXECUTE FUNCTION quiet()`,
          ]),
    );
    expect(await unguarded(database)).toEqual(['stream quiet']);
  });

  it('end the command with 1 and a line of their own when one is lost', async () => {
    const database = await kind.create();
    await owner(database, drop(trigger, table));
    const run = async (json: boolean): Promise<{ status: number; lines: string[] }> => {
      const lines: string[] = [];
      const given = { documents: false, json, lang: 'en' } as const;
      const status = await runVerify(placeOf(database), given, line => lines.push(line), console.error);
      return { status, lines };
    };
    const { status, lines } = await run(false);
    expect(lines).toEqual([
      expect.stringMatching(`^unguarded table=${table} trigger=${trigger} .*append-only`),
    ]);
    expect(status).toBe(1);
    const json = await run(true);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.lines.join(''))).toMatchObject({
      holds: false,
      findings: [],
      unguarded: [{ table, trigger, message: expect.any(String) }],
    });
  });
});

describe('on PostgreSQL', () => {
  it('a function that refuses nothing any more is missed at every trigger that calls it', async () => {
    const database = await databases[1]!.create();
    await owner(
      database,
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    );
    expect(await unguarded(database)).toHaveLength(7);
  });
});
