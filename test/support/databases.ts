import type { OpenedDatabase } from '../../src/database/database.js';
import type { DatabaseOptions } from '../../src/database/connection-options.js';
import type { Dialect } from '../../src/database/sql.js';
import { createPostgresDatabase } from './postgres-database.js';
import { createSqliteDatabase } from './sqlite-database.js';

/** An empty database of one test, with the tables made. It disappears when the test file is done. */
export interface TestDatabase {
  readonly dialect: Dialect;
  /** For FASHEN_DATABASE_URL: on PostgreSQL a role that owns no table. */
  readonly url: string;
  /** For FASHEN_MIGRATE_URL. */
  readonly migrateUrl: string | null;
  /** Opens it, any number of times; what is still open at the end of the file is closed. */
  open(options?: Partial<DatabaseOptions>): Promise<OpenedDatabase>;
  /** Does what only the owner of file or schema can: runs statements with every trigger switched off. */
  tamper(...statements: string[]): Promise<void>;
}

/** One of the two databases every test runs on: `describe.each(databases)('on $name', database => …)`. */
export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly dialect: Dialect;
  /** A fresh database. */
  create(): Promise<TestDatabase>;
  /** A fresh database, opened (demo mode unless told otherwise). */
  open(options?: Partial<DatabaseOptions>): Promise<OpenedDatabase & { readonly database: TestDatabase }>;
}

const kind = (
  name: DatabaseKind['name'],
  dialect: Dialect,
  create: () => Promise<TestDatabase>,
): DatabaseKind => ({
  name,
  dialect,
  create,
  open: async options => {
    const database = await create();
    return { ...(await database.open(options)), database };
  },
});

/** If PostgreSQL cannot be started its tests fail; they are never skipped. */
export const databases: readonly DatabaseKind[] = [
  kind('SQLite', 'sqlite', createSqliteDatabase),
  kind('PostgreSQL', 'postgres', createPostgresDatabase),
];
