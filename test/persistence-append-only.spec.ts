import BetterSqlite3 from 'better-sqlite3';
import { sqliteFile } from '../src/database/connection-options.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { APPEND_ONLY, TABLES } from '../src/database/migrations/schema.js';
import { databases, type TestDatabase } from './support/databases.js';
import { append, newEntry, trailOf } from './support/entries.js';
import { asOwner } from './support/postgres-database.js';

const TEXT = { digest: 'a'.repeat(64), salt: 'salt', text: '张三电话' };
const KEY = "organisation_id = 'o1'";
const ENTRY_COLUMNS = 'organisation_id, stream, seq, kind, action, at, duty, body, entry, hash';
const OTHER_ENTRY = `('o1', 'matter/m1', 1, 'event', 'FORGED', '2026-01-01T00:00:00.000Z', 'drafter', '{}', '{}', 'x')`;

/** A row of made-up values: the first allowed word where a column has a list of them. */
function anyRow(table: string): string {
  const columns = (TABLES[table] ?? '')
    .split('\n')
    .flatMap(line => /^\s*([a-z_0-9]+) (TEXT|INTEGER)(.*)$/.exec(line)?.slice(1, 4) ?? []);
  const pairs = Array.from(
    { length: columns.length / 3 },
    (_, n) => columns.slice(3 * n, 3 * n + 3) as [string, string, string],
  );
  const valueOf = ([name, type, rest]: [string, string, string]): string => {
    if (name === 'organisation_id') return "'o1'";
    return type === 'INTEGER' ? '1' : `'${/IN \('(\w+)'/.exec(rest)?.[1] ?? 'x'}'`;
  };
  return `INSERT INTO ${table} (${pairs.map(pair => pair[0]).join(', ')}) VALUES (${pairs.map(valueOf).join(', ')})`;
}

/** One row in every append-only table, and a personal text. */
async function filled(database: OpenedDatabase): Promise<void> {
  await append(database, newEntry({ texts: [TEXT] }));
  const others = APPEND_ONLY.filter(table => table !== 'audit_entry');
  await database.unitOfWork.run('o1', async work => {
    for (const table of others) await work.sql.global.run(anyRow(table));
  });
}

const sqliteRefused = (database: TestDatabase, statement: string): Promise<void> => {
  // As a tool from outside would do it: no pragma of ours is set.
  const connection = new BetterSqlite3(sqliteFile(database.url));
  try {
    expect(() => connection.exec(statement)).toThrow('append-only');
  } finally {
    connection.close();
  }
  return Promise.resolve();
};

const postgresRefused = (database: TestDatabase, statement: string): Promise<void> =>
  expect(asOwner(database.migrateUrl!, [statement])).rejects.toThrow('append-only');

/** Refused even to whoever owns the tables, as long as the triggers stand. */
const refused = (database: TestDatabase, statement: string): Promise<void> =>
  (database.dialect === 'sqlite' ? sqliteRefused : postgresRefused)(database, statement);

describe.each(databases)('what was recorded on $name', kind => {
  it('is neither changed nor deleted, by the service or by the owner of the tables', async () => {
    const database = await kind.open();
    await filled(database);
    for (const table of APPEND_ONLY) {
      for (const statement of [
        `UPDATE ${table} SET organisation_id = 'o2' WHERE ${KEY}`,
        `DELETE FROM ${table}`,
      ]) {
        const command = database.unitOfWork.run('o1', work => work.sql.global.run(statement));
        await expect(command).rejects.toThrow(
          kind.dialect === 'sqlite' ? 'append-only' : 'permission denied',
        );
        await refused(database.database, statement);
      }
      const count = await database.reader.global.row(`SELECT COUNT(*) AS n FROM ${table} WHERE ${KEY}`);
      expect({ table, ...count }).toEqual({ table, n: 1 });
    }
  });

  it('is not replaced by an upsert', async () => {
    const database = await kind.open();
    await filled(database);
    const upsert = `INSERT INTO audit_entry (${ENTRY_COLUMNS}) VALUES ${OTHER_ENTRY}
      ON CONFLICT (organisation_id, stream, seq) DO UPDATE SET body = excluded.body`;
    await refused(database.database, upsert);
    await expect(database.unitOfWork.run('o1', work => work.sql.global.run(upsert))).rejects.toThrow(
      /append-only|permission denied/,
    );
    expect((await trailOf(database))[0]?.action).toBe('OPEN');
  });

  it('loses a personal text only by erasure with instant and legal basis', async () => {
    const database = await kind.open();
    await filled(database);
    const set = (changes: string): string => `UPDATE personal_text SET ${changes} WHERE ${KEY}`;
    const erasure =
      "salt = NULL, text = NULL, erased_at = '2026-05-01T00:00:00.000Z', legal_basis = 'PIPL:47'";
    const forbidden = [
      set("text = '李四'"),
      set('salt = NULL, text = NULL'),
      set("salt = NULL, text = NULL, erased_at = '2026-05-01T00:00:00.000Z'"),
      set("salt = NULL, text = NULL, erased_at = '2026-05-01T00:00:00.000Z', legal_basis = ''"),
      set("erased_at = '2026-05-01T00:00:00.000Z', legal_basis = 'PIPL:47'"),
      set(`${erasure}, seq = 2`),
      set(`${erasure}, digest = 'b'`),
      `DELETE FROM personal_text WHERE ${KEY}`,
    ];
    for (const statement of forbidden) await refused(database.database, statement);
    await database.unitOfWork.run('o1', work => work.sql.run(`${set(erasure)} AND organisation_id = :org`));
    expect((await trailOf(database))[0]?.texts).toEqual({
      [TEXT.digest]: { erasedAt: '2026-05-01T00:00:00.000Z', legalBasis: 'PIPL:47' },
    });
    // Once erased it stays so.
    await refused(database.database, set("salt = 's', text = 't', erased_at = NULL, legal_basis = NULL"));
    await refused(database.database, set("legal_basis = 'another'"));
  });
});

describe('what was recorded on SQLite', () => {
  it.each(['INSERT OR REPLACE', 'REPLACE', 'INSERT OR IGNORE'])('is not replaced by %s', async verb => {
    const database = await databases[0]!.open();
    await filled(database);
    const statement = `${verb} INTO audit_entry (${ENTRY_COLUMNS}) VALUES ${OTHER_ENTRY}`;
    await expect(database.unitOfWork.run('o1', work => work.sql.global.run(statement))).rejects.toThrow(
      'append-only',
    );
    await refused(database.database, statement);
    expect((await trailOf(database))[0]?.action).toBe('OPEN');
  });

  it('is not replaced over its row number either', async () => {
    const database = await databases[0]!.open();
    await filled(database);
    const foreign = new BetterSqlite3(sqliteFile(database.database.url));
    // A tool from outside: with this off, what REPLACE removes asks no trigger.
    foreign.pragma('recursive_triggers = OFF');
    try {
      for (const table of [...APPEND_ONLY, 'personal_text']) {
        const before = foreign.prepare(`SELECT * FROM ${table}`).all();
        expect(before).toHaveLength(1);
        const columns = Object.keys(before[0] as object);
        const moved = columns.map(column => (column === 'organisation_id' ? "'o2'" : column)).join(', ');
        const statement = `INSERT OR REPLACE INTO ${table} (rowid, ${columns.join(', ')})
          SELECT rowid, ${moved} FROM ${table}`;
        expect(() => foreign.exec(statement)).toThrow('no column named rowid');
        expect(foreign.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
      }
    } finally {
      foreign.close();
    }
  });
});

describe('what was recorded on PostgreSQL', () => {
  // eslint-disable-next-line jest/expect-expect -- `refused` expects
  it('is not truncated', async () => {
    const { database } = await databases[1]!.open();
    for (const table of [...APPEND_ONLY, 'personal_text']) {
      await refused(database, `TRUNCATE ${table}`);
      await refused(database, `SET session_replication_role = replica; TRUNCATE ${table}`);
    }
  });

  it('is out of reach for the serving role, which owns no table', async () => {
    const database = await databases[1]!.open();
    await filled(database);
    const attempts = [
      'TRUNCATE audit_entry',
      'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
      'DROP TABLE audit_entry',
      'DROP TRIGGER audit_entry_append_only ON audit_entry',
      'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NULL; END $f$',
      'SET session_replication_role = replica',
    ];
    for (const attempt of attempts) {
      const command = database.unitOfWork.run('o1', work => work.sql.global.run(attempt));
      await expect(command).rejects.toThrow(/permission denied|must be owner/);
    }
    const owned = `SELECT COUNT(*) AS n FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)`;
    expect(await database.reader.global.row(owned)).toEqual({ n: 0 });
  });
});
