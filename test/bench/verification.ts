import { verifyDatabase } from '../../src/cli/verify/verify-database.js';
import { openLog } from '../../src/cli/verify/open-log.js';
import { sha256 } from '../../src/kernel/digest.js';
import { DEFINITIONS } from '../../workflows/index.js';

/** How long it takes to verify the whole log, replay included, beside hashing the same bytes. */
export async function verificationOf(name: string, database: string): Promise<string[]> {
  const connection = await openLog(database);
  const rows = await connection.rows('SELECT body, entry FROM audit_entry');
  await connection.close();
  const hashing = performance.now();
  for (const { body, entry } of rows) {
    sha256(String(body));
    sha256(String(entry));
  }
  const hashingMs = performance.now() - hashing;
  const began = performance.now();
  const { holds, counts } = await verifyDatabase(
    { database, definitions: DEFINITIONS, documents: false },
    finding => console.log(finding),
  );
  const tookMs = performance.now() - began;
  if (!holds) throw new Error('the log of the benchmark does not verify');
  const perSecond = (ms: number): string => Math.round(counts.entries / (ms / 1_000)).toLocaleString('en');
  return [
    `${name}: ${counts.entries} entries verified and replayed: ${perSecond(tookMs)}/s`,
    `  hashing the same bytes alone: ${perSecond(hashingMs)}/s   ratio ${(hashingMs / tookMs).toFixed(2)}`,
  ];
}
