import { entryText, personalTextInput } from '../../src/kernel/audit-hash.js';
import { canonicalJson, type Json } from '../../src/kernel/canonical-json.js';
import { sha256 } from '../../src/kernel/digest.js';
import type { EntryRow, LogSource, StreamRecord, TextRow } from '../../src/verifier/log-source.js';

/** What a test wants to have happened. */
export interface Happening {
  readonly action: string;
  readonly kind?: 'event' | 'refusal' | 'notice';
  readonly at?: string;
  readonly version?: number | null;
  readonly body?: { readonly [member: string]: Json | undefined };
  readonly texts?: readonly { readonly salt: string; readonly text: string }[];
}

function textRow({ salt, text }: { salt: string; text: string }): TextRow {
  return { digest: sha256(personalTextInput(salt, text)), salt, text, erasedAt: null, legalBasis: null };
}

/** One row after another, linked as the hash definition says; written here a second time, apart from the service. */
export function rowAfter(stream: string, before: EntryRow | undefined, happening: Happening): EntryRow {
  const { action, kind = 'event', at = '2026-03-02T01:00:00.000Z', version = null, texts = [] } = happening;
  const seq = (before?.seq ?? 0) + 1;
  const body = canonicalJson({
    ...happening.body,
    action,
    at,
    version,
    actor: { personId: 'p1', duty: 'secretary' },
    documents: [],
    nonce: `nonce-of-more-than-16-bytes-${seq}`,
  });
  const entry = entryText({
    v: 1,
    stream,
    seq,
    kind,
    action,
    at,
    actor: 'p1',
    workflow: null,
    definition: null,
    body: sha256(body),
    documents: [],
    previous: before?.hash ?? null,
  });
  const columns = { seq, kind, action, at, personId: 'p1', duty: 'secretary', version };
  return { ...columns, body, entry, hash: sha256(entry), texts: texts.map(textRow) };
}

export function rowsOf(stream: string, happenings: readonly Happening[]): EntryRow[] {
  const rows: EntryRow[] = [];
  for (const happening of happenings) rows.push(rowAfter(stream, rows.at(-1), happening));
  return rows;
}

async function* paged(rows: readonly EntryRow[]): AsyncIterable<readonly EntryRow[]> {
  for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
}

/** A stream of nobody's matter whose head fits the rows, unless told otherwise. */
export function streamOf(
  stream: string,
  rows: readonly EntryRow[],
  other: Partial<StreamRecord> = {},
): StreamRecord {
  const last = rows.at(-1);
  const head = last ? { seq: last.seq, hash: last.hash, at: last.at } : null;
  return { stream, head, matter: null, documents: [], entries: paged(rows), ...other };
}

export function logOf(streams: readonly StreamRecord[]): LogSource {
  return {
    async *streams() {
      yield* streams;
    },
    counters: async () => [],
    organisation: async () => ({ foundation: null, units: [], people: [], sessions: [], calendarYears: [] }),
    catalogues: async () => [],
  };
}
