import { CatalogueCheck } from './catalogue-check.js';
import type { Finding } from './finding.js';
import type { LogSource, StreamRecord } from './log-source.js';
import type { Means } from './means.js';
import { NumberCheck } from './number-check.js';
import { PeopleCheck } from './people-check.js';
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
  const numbers = new NumberCheck(new Set([...means.definitions.values()].map(({ series }) => series)));
  const catalogues = new CatalogueCheck(means);
  const people = new PeopleCheck();
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
      recorded => {
        catalogues.note(stream, recorded);
        people.note(stream, recorded.seq, recorded.body);
      },
    );
    counts.streams += 1;
    counts.entries += seen.entries;
    counts.documents += seen.documents;
    counts.texts += seen.texts;
    if (stream.startsWith('matter/')) {
      counts.matters += 1;
      catalogues.seen(stream.slice('matter/'.length), seen.entries > 0);
    }
    noteNumber(record, means, numbers);
  }
  for (const message of numbers.end(await source.counters()))
    found({ finding: 'stream-missing', stream: '-', seq: 0, message });
  for (const finding of catalogues.end(await source.catalogues())) found(finding);
  for (const finding of people.end(await source.people())) found(finding);
  return counts;
}

function noteNumber({ matter }: StreamRecord, means: Means, numbers: NumberCheck): void {
  const number = matter?.columns.number;
  const series = matter ? means.definitions.get(matter.workflow)?.series : undefined;
  if (series !== undefined && typeof number === 'string') numbers.note(series, number);
}
