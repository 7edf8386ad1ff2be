import { sha256 } from '../../kernel/digest.js';
import type { Finding } from '../../verifier/finding.js';
import type { Means } from '../../verifier/means.js';
import { verifyLog, type Counts } from '../../verifier/verify-log.js';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { DatabaseLog } from './database-log.js';
import { documentFolderOf, judgeFile } from './document-folder.js';
import { unguardedTables, type Unguarded } from './guards.js';
import type { LogConnection } from './log-connection.js';
import { openLog } from './open-log.js';

/** What to verify, and how strictly. */
export interface VerifyOptions {
  /** Path of a SQLite file or `postgres://…`. */
  readonly database: string;
  readonly definitions: readonly WorkflowDefinition[];
  /** Where the files are; found as the service would when not given, not looked at when `false`. */
  readonly documents?: string | false | undefined;
  /** Judge it as a service in earnest, even where the database was made for a demonstration. */
  readonly production?: boolean | undefined;
}

/** The outcome in figures. */
export interface Verification {
  readonly holds: boolean;
  readonly organisations: number;
  /** The folder whose files were read, `null` when none was known. */
  readonly documentFolder: string | null;
  readonly counts: Counts;
  readonly documentsMissing: number;
  /** Where the database does not keep rows as they are any more: no finding in the log, and yet it does not hold. */
  readonly unguarded: readonly Unguarded[];
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
    const folder = documentFolderOf(options);
    const means: Means = {
      sha256,
      definitions: new Map(options.definitions.map(definition => [definition.id, definition])),
      production: options.production ?? (await isProduction(connection)),
      content: folder === null ? null : digest => judgeFile(folder, digest),
    };
    const unguarded = await unguardedTables(connection);
    const organisations = await connection.rows(ORGANISATIONS);
    let counts = NOTHING;
    let documentsMissing = 0;
    const note = (finding: Finding): void => {
      if (finding.finding === 'document-missing') documentsMissing += 1;
      tell(finding);
    };
    for (const { id } of organisations)
      counts = add(counts, await verifyLog(new DatabaseLog(connection, String(id)), means, note));
    return {
      holds: counts.findings === 0 && unguarded.length === 0,
      organisations: organisations.length,
      documentFolder: folder,
      counts,
      documentsMissing,
      unguarded,
    };
  } finally {
    await connection.close();
  }
}
