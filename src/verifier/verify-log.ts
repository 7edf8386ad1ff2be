import type { Finding } from './finding.js';
import { LogWideChecks } from './log-wide-checks.js';
import type { LogSource } from './log-source.js';
import type { Means } from './means.js';
import { verifyStream } from './verify-stream.js';

/** How much was looked at. */
export interface Counts {
  streams: number;
  entries: number;
  matters: number;
  documents: number;
  texts: number;
  findings: number;
}

/** Re-derives a whole log and judges it; findings are told as they are made, streams are read one by one. */
export async function verifyLog(
  source: LogSource,
  means: Means,
  tell: (finding: Finding) => void,
): Promise<Counts> {
  const counts: Counts = { streams: 0, entries: 0, matters: 0, documents: 0, texts: 0, findings: 0 };
  const checks = new LogWideChecks(means);
  const found = (finding: Finding): void => {
    counts.findings += 1;
    tell(finding);
  };
  for await (const record of source.streams()) {
    const { stream } = record;
    const seen = await verifyStream(
      record,
      means,
      (finding, seq, message) => found({ finding, stream, seq, message }),
      (recorded, texts) => checks.note(stream, recorded, texts),
    );
    counts.streams += 1;
    counts.entries += seen.entries;
    counts.documents += seen.documents;
    counts.texts += seen.texts;
    if (!stream.startsWith('matter/')) continue;
    counts.matters += 1;
    checks.seen(record, seen.entries > 0);
  }
  for await (const finding of checks.end(source)) found(finding);
  return counts;
}
