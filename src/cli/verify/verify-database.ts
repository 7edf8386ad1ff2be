import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../kernel/digest.js';
import type { Finding } from '../../verifier/finding.js';
import type { Means } from '../../verifier/means.js';
import { verifyLog, type Counts } from '../../verifier/verify-log.js';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { DatabaseLog } from './database-log.js';
import { judgeFile } from './document-folder.js';
import type { LogConnection } from './log-connection.js';
import { openLog } from './open-log.js';

/** What to verify, and how strictly. */
export interface VerifyOptions {
  /** Path of a SQLite file or `postgres://…`. */
  readonly database: string;
  readonly definitions: readonly WorkflowDefinition[];
  /** Where the files are; without it those beside a SQLite file, if there are any. */
  readonly documents?: string | undefined;
  /** Judge it as a service in earnest, even where the database was made for a demonstration. */
  readonly production?: boolean | undefined;
}

/** The outcome in figures. `documentsRead` is false when no folder with files was found. */
export interface Verification {
  readonly holds: boolean;
  readonly organisations: number;
  readonly documentsRead: boolean;
  readonly counts: Counts;
}

const NOTHING: Counts = { streams: 0, entries: 0, matters: 0, documents: 0, texts: 0, findings: 0 };

function add(one: Counts, other: Counts): Counts {
  const sum = { ...one };
  for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += other[name];
  return sum;
}

/** Also those whose own row is gone. */
const ORGANISATIONS = `SELECT id FROM organisation UNION SELECT organisation_id FROM stream
  UNION SELECT organisation_id FROM matter UNION SELECT organisation_id FROM audit_entry ORDER BY 1`;

/** The files beside a SQLite database, where the service keeps them by default. */
function documentsOf({ database, documents }: VerifyOptions): string | null {
  if (documents !== undefined) return documents;
  const beside = join(dirname(database.replace(/^(sqlite|file):/, '')), 'documents');
  return !database.startsWith('postgres') && existsSync(beside) ? beside : null;
}

async function isProduction(connection: LogConnection): Promise<boolean> {
  const rows = await connection.rows("SELECT value FROM service_state WHERE key = 'mode'");
  return rows[0]?.['value'] === 'production';
}

/**
 * Re-derives every organisation's log of a database, at one moment and without writing; findings are told as they are
 * made. A service may be running on the database meanwhile.
 * @throws NoLogThere
 */
export async function verifyDatabase(
  options: VerifyOptions,
  tell: (finding: Finding) => void,
): Promise<Verification> {
  const connection = await openLog(options.database);
  try {
    const folder = documentsOf(options);
    const means: Means = {
      sha256,
      definitions: new Map(options.definitions.map(definition => [definition.id, definition])),
      production: options.production ?? (await isProduction(connection)),
      content: folder === null ? null : digest => judgeFile(folder, digest),
    };
    const organisations = await connection.rows(ORGANISATIONS);
    let counts = NOTHING;
    for (const { id } of organisations)
      counts = add(counts, await verifyLog(new DatabaseLog(connection, String(id)), means, tell));
    return {
      holds: counts.findings === 0,
      organisations: organisations.length,
      documentsRead: folder !== null,
      counts,
    };
  } finally {
    await connection.close();
  }
}
