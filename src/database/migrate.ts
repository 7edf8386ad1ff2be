import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { dataSourceOptions, dialectOf, type DatabaseOptions } from './connection-options.js';
import { databaseErrorCode } from './database-errors.js';
import { DatabaseRefused } from './database-refused.js';
import { grantToServingRole } from './grants.js';
import { MIGRATIONS, MIGRATION_TABLE } from './migrations/all.js';
import { makePrivateFile } from './private-file.js';

/** Any number; two services that start at once must agree on it. */
const POSTGRES_LOCK = 713_713;

const knownNames = (): string[] => MIGRATIONS.map(Migration => new Migration().name);

async function appliedNames(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable(MIGRATION_TABLE))) return [];
    const rows = (await runner.query(`SELECT name FROM ${MIGRATION_TABLE}`)) as { name: string }[];
    return rows.map(row => row.name);
  } finally {
    await runner.release();
  }
}

/** @throws Error when the database was made by a newer release than this one. */
async function pendingNames(dataSource: DataSource): Promise<string[]> {
  const applied = await appliedNames(dataSource);
  const unknown = applied.find(name => !knownNames().includes(name));
  if (unknown !== undefined) {
    throw new DatabaseRefused(
      `数据库含有本版本不认识的迁移 ${unknown}：请使用较新的版本`,
      `the database carries migration ${unknown}, which this release does not know: run a newer release`,
    );
  }
  return knownNames().filter(name => !applied.includes(name));
}

async function applyAll(
  dataSource: DataSource,
  runner: QueryRunner,
  servingRole: string | null,
): Promise<string[]> {
  const executor = new MigrationExecutor(dataSource, runner);
  // The transaction around is ours: it holds the lock that keeps a second starter waiting.
  executor.transaction = 'none';
  const applied = await executor.executePendingMigrations();
  if (servingRole !== null) await grantToServingRole(runner, servingRole);
  return applied.map(migration => migration.name);
}

/** PostgreSQL's “insufficient privilege” does not tell an operator which of the two addresses is wanting. */
function explained(error: unknown): unknown {
  if (databaseErrorCode(error) !== '42501') return error;
  return new DatabaseRefused(
    '此数据库角色无权建表：请在 FASHEN_MIGRATE_URL 中给出表所有者的连接地址，或用它执行 fashen migrate',
    'this role may not make the tables: give the owner’s address in FASHEN_MIGRATE_URL, or run fashen migrate with it',
    { cause: error },
  );
}

async function migrateAlone(dataSource: DataSource, servingRole: string | null): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const postgres = dataSource.options.type === 'postgres';
  try {
    await runner.query(postgres ? 'BEGIN' : 'BEGIN IMMEDIATE');
    if (postgres) await runner.query(`SELECT pg_advisory_xact_lock(${POSTGRES_LOCK})`);
    const applied = await applyAll(dataSource, runner, servingRole);
    await runner.query('COMMIT');
    return applied;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw explained(error);
  } finally {
    await runner.release();
  }
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** The role that must be granted its rights; `null` when the one that migrates also serves. */
function servingRole(options: DatabaseOptions): string | null {
  if (!options.migrateUrl || dialectOf(options.url) === 'sqlite') return null;
  return roleOf(options.url) === roleOf(options.migrateUrl) ? null : roleOf(options.url);
}

/** Brings the tables up to this release, as their owner, in one transaction; names of the migrations it ran. */
export async function migrate(options: DatabaseOptions): Promise<string[]> {
  const owner: DatabaseOptions = {
    ...options,
    url: options.migrateUrl ?? options.url,
    poolSize: 2,
  };
  const dataSource = new DataSource({
    ...dataSourceOptions(owner, 'writer'),
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATION_TABLE,
  });
  makePrivateFile(owner.url);
  await dataSource.initialize();
  try {
    const pending = await pendingNames(dataSource);
    // Grants are given again even then: the serving role may be a new one.
    return pending.length === 0 && servingRole(options) === null
      ? []
      : await migrateAlone(dataSource, servingRole(options));
  } finally {
    await dataSource.destroy();
  }
}

/** @throws Error naming what is missing and how to bring it about. */
export async function assertMigrated(dataSource: DataSource): Promise<void> {
  const pending = await pendingNames(dataSource);
  if (pending.length > 0) {
    throw new DatabaseRefused(
      `数据库缺少迁移 ${pending.join('、')}：请先执行 fashen migrate`,
      `the database lacks ${pending.join(', ')}: run fashen migrate first`,
    );
  }
}
