import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../../src/database/migrate.js';
import { atTheEnd, openAndClose } from './cleanup.js';
import type { TestDatabase } from './databases.js';

const SERVING_ROLE = 'fashen_serving';
const SERVING_PASSWORD = 'serving';

async function serverUrl(): Promise<string> {
  const broker = process.env['FASHEN_TEST_BROKER'];
  if (broker === undefined) throw new Error('jest.config.js must name test/support/global-setup.mjs');
  const response = await fetch(broker);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return answer;
}

export async function asOwner(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string, role?: { name: string; password: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (role !== undefined) {
    changed.username = role.name;
    changed.password = role.password;
  }
  return changed.toString();
}

const servingUrl = (url: string, database: string): string =>
  withDatabase(url, database, { name: SERVING_ROLE, password: SERVING_PASSWORD });

const MAKE_ROLE = `DO $$ BEGIN
  CREATE ROLE ${SERVING_ROLE} LOGIN PASSWORD '${SERVING_PASSWORD}';
EXCEPTION WHEN duplicate_object THEN NULL; END $$`;

/** Migrated once per run and copied for each test. */
async function makeTemplate(server: string): Promise<string> {
  const template = `fashen_template_${process.env['FASHEN_TEST_RUN']}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    // Several workers come here at once; the lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(71301)');
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) await fillTemplate(client, server, template);
  } finally {
    await client.end();
  }
  return template;
}

async function fillTemplate(client: pg.Client, server: string, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(MAKE_ROLE);
  await client.query(`DROP DATABASE IF EXISTS ${unfinished}`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  await migrate({ url: servingUrl(server, unfinished), migrateUrl: withDatabase(server, unfinished) });
  // Named only when it is whole: a worker that died half-way leaves nothing that looks finished.
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

let ready: Promise<{ server: string; template: string }> | null = null;

async function prepare(): Promise<{ server: string; template: string }> {
  const server = await serverUrl();
  return { server, template: await makeTemplate(server) };
}

// A trigger set to ALWAYS is switched by its name only, and back to ALWAYS.
const switched = (how: string): string => `DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT tgrelid::regclass AS place, tgname FROM pg_trigger WHERE NOT tgisinternal LOOP
    EXECUTE format('ALTER TABLE %s ${how} TRIGGER %I', one.place, one.tgname);
  END LOOP; END $$`;

const tamper = (url: string, statements: readonly string[]): Promise<void> =>
  asOwner(url, [switched('DISABLE'), ...statements, switched('ENABLE ALWAYS')]);

const newName = (): string => `fashen_test_${randomBytes(8).toString('hex')}`;

async function create(server: string, database: string, template = ''): Promise<void> {
  await asOwner(server, [`CREATE DATABASE ${database} ${template === '' ? '' : `TEMPLATE ${template}`}`]);
  atTheEnd(() => asOwner(server, [`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`]));
}

/** A database without a table, for tests of migration itself. */
export async function createEmptyPostgres(): Promise<{ ownerUrl: string; servingUrl: string }> {
  ready ??= prepare();
  const { server } = await ready;
  const database = newName();
  await create(server, database);
  return { ownerUrl: withDatabase(server, database), servingUrl: servingUrl(server, database) };
}

/** A copy of the migrated template, served by a role that owns no table. */
export async function createPostgresDatabase(): Promise<TestDatabase> {
  ready ??= prepare();
  const { server, template } = await ready;
  const database = newName();
  await create(server, database, template);
  const url = servingUrl(server, database);
  const migrateUrl = withDatabase(server, database);
  return {
    dialect: 'postgres',
    url,
    migrateUrl,
    open: options => openAndClose({ url, migrateUrl, mode: 'demo', ...options }),
    tamper: (...statements) => tamper(migrateUrl, statements),
  };
}
