import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { dataSourceOptions, sqliteFile } from '../src/database/connection-options.js';
import { assertConnectionSettings } from '../src/database/connection-settings.js';
import { openDatabase } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { TABLES } from '../src/database/migrations/schema.js';
import { databases } from './support/databases.js';
import { createEmptyPostgres } from './support/postgres-database.js';
import { openAndClose } from './support/cleanup.js';
import { mark, marks } from './support/writes.js';

const [sqlite, postgres] = databases as [(typeof databases)[0], (typeof databases)[0]];

describe('the connections', () => {
  it('of SQLite are durable, keep triggers on REPLACE, and wait', async () => {
    const { connections } = await sqlite.open();
    const common = {
      journal_mode: 'wal',
      synchronous: '2',
      recursive_triggers: '1',
      foreign_keys: '1',
      busy_timeout: '5000',
    };
    expect(await connections.settings()).toEqual({
      writer: { ...common, query_only: '0' },
      reader: { ...common, query_only: '1' },
    });
  });

  it('of PostgreSQL are durable, read-only where they read, and wait no longer than 5 s', async () => {
    const { connections } = await postgres.open();
    expect(await connections.settings()).toMatchObject({
      writer: {
        server_encoding: 'UTF8',
        synchronous_commit: 'on',
        lock_timeout: '5s',
        default_transaction_read_only: 'off',
      },
      reader: { server_encoding: 'UTF8', default_transaction_read_only: 'on' },
    });
  });

  it.each([
    ['PRAGMA synchronous = NORMAL', 'synchronous is 1, but must be 2'],
    ['PRAGMA recursive_triggers = OFF', 'recursive_triggers is 0, but must be 1'],
    ['PRAGMA foreign_keys = OFF', 'foreign_keys is 0, but must be 1'],
    ['PRAGMA busy_timeout = 0', 'busy_timeout is 0, but must be 5000'],
  ])('of SQLite are refused after %s', async (pragma, complaint) => {
    const database = await sqlite.create();
    const dataSource = new DataSource(dataSourceOptions({ url: database.url }, 'writer'));
    await dataSource.initialize();
    await dataSource.query(pragma);
    await expect(assertConnectionSettings(dataSource, 'writer')).rejects.toThrow(complaint);
    await dataSource.destroy();
  });

  it('of PostgreSQL are refused when a commit need not reach the disk', async () => {
    const database = await postgres.create();
    const url = `${database.url}?options=-c%20synchronous_commit%3Doff`;
    const options = dataSourceOptions({ url, poolSize: 1 }, 'writer');
    const dataSource = new DataSource({ ...options, extra: {} });
    await dataSource.initialize();
    await expect(assertConnectionSettings(dataSource, 'writer')).rejects.toThrow(
      'synchronous_commit is off, but must be on',
    );
    await dataSource.destroy();
  });

  it.each([...databases])('of the reader cannot write on $name', async kind => {
    const database = await kind.open();
    const write = "INSERT INTO counter (organisation_id, series, year, last) VALUES (:org, 's', 2026, 1)";
    await expect(database.reader.session('o1').run(write)).rejects.toThrow(/readonly|read-only/);
  });
});

describe('migrations', () => {
  it('make every table on an empty SQLite file, and do nothing the second time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fashen-empty-'));
    const url = `sqlite:${join(folder, 'deeper', 'fashen.db')}`;
    expect(await migrate({ url })).toEqual(['Foundation0000000000001', 'Search0000000000002']);
    expect(await migrate({ url })).toEqual([]);
    const file = new BetterSqlite3(sqliteFile(url), { readonly: true });
    const tables = file.prepare("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").all();
    expect(tables).toEqual(expect.arrayContaining(Object.keys(TABLES).map(name => ({ name, strict: 1 }))));
    file.close();
    await rm(folder, { recursive: true });
  });

  it('run once when two services start at the same time', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fashen-empty-'));
    const url = `sqlite:${join(folder, 'fashen.db')}`;
    const applied = await Promise.all([migrate({ url }), migrate({ url })]);
    expect(applied.flat()).toEqual(['Foundation0000000000001', 'Search0000000000002']);
    await rm(folder, { recursive: true });
  });

  it('make a SQLite file that only the service’s own account can read', async () => {
    const { url } = await sqlite.create();
    expect((await stat(sqliteFile(url))).mode & 0o777).toBe(0o600);
  });

  it('run once when two PostgreSQL services start at the same time, as the owner or as the only role', async () => {
    const empty = await createEmptyPostgres();
    const applied = await Promise.all([migrate({ url: empty.ownerUrl }), migrate({ url: empty.ownerUrl })]);
    expect(applied.flat()).toEqual(['Foundation0000000000001', 'Search0000000000002']);
    const database = await openAndClose({ url: empty.ownerUrl, mode: 'demo' });
    await database.unitOfWork.run('o1', work => mark(work, 'by the owner'));
    expect(await marks(database)).toEqual(['by the owner']);
  });

  it('tell a PostgreSQL role that may not make tables what is missing', async () => {
    const empty = await createEmptyPostgres();
    await expect(openDatabase({ url: empty.servingUrl })).rejects.toThrow('FASHEN_MIGRATE_URL');
  });

  it.each([...databases])('are not run again on a $name database that has them', async kind => {
    const { url, migrateUrl } = await kind.create();
    expect(await migrate({ url, migrateUrl })).toEqual([]);
  });

  it.each([...databases])('of a newer release are not touched by an older one on $name', async kind => {
    const database = await kind.create();
    await database.tamper(
      `INSERT INTO schema_migration (timestamp, name) VALUES (99, 'Tomorrow0000000000099')`,
    );
    await expect(database.open()).rejects.toThrow('Tomorrow0000000000099');
  });

  it.each([...databases])('that are missing on $name are told with the way out', async kind => {
    const database = await kind.create();
    await database.tamper('DELETE FROM schema_migration');
    await expect(database.open({ migrate: false })).rejects.toThrow('run fashen migrate first');
  });
});

describe.each(databases)('the mode of a $name database', kind => {
  it('is settled when it is first opened, and another is refused for good', async () => {
    const database = await kind.create();
    const first = await database.open({ mode: 'production' });
    expect(first.clock.mode).toBe('production');
    await first.unitOfWork.run('o1', work => mark(work, 'kept'));
    await expect(database.open({ mode: 'demo' })).rejects.toThrow('made in production mode');
    const tool = await openDatabase({ url: database.url, migrateUrl: database.migrateUrl });
    expect(tool.clock.mode).toBe('production');
    await tool.close();
  });
});
