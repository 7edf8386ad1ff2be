import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrate } from '../../src/database/migrate.js';
import { atTheEnd, openAndClose } from './cleanup.js';
import type { TestDatabase } from './databases.js';

function tamper(file: string, statements: readonly string[]): void {
  const connection = new BetterSqlite3(file);
  try {
    const triggers = connection
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      .all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
    for (const statement of statements) connection.exec(statement);
    for (const { sql } of triggers) connection.exec(sql);
  } finally {
    connection.close();
  }
}

/** A migrated file in a folder of its own. */
export async function createSqliteDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'fashen-test-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'fashen.db');
  const url = `sqlite:${file}`;
  await migrate({ url });
  return {
    dialect: 'sqlite',
    url,
    migrateUrl: null,
    open: options => openAndClose({ url, mode: 'demo', ...options }),
    tamper: async (...statements) => tamper(file, statements),
  };
}
