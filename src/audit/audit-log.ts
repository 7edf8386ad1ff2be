import { InvariantError } from '../kernel/app-error.js';
import { entryText } from '../kernel/audit-hash.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { randomText, sha256 } from '../kernel/digest.js';
import type { Work } from '../database/work.js';
import { recordEntry, recordFirstEntries, type EntryRow } from './entry-rows.js';
import type { AppendedEntry, NewEntry, StreamHead } from './new-entry.js';

interface HeadRow {
  readonly seq: number;
  readonly hash: string;
  readonly last_at: string;
}

const HEAD = 'SELECT seq, hash, last_at FROM stream WHERE organisation_id = :org AND stream = $1';

async function lockedHead(work: Work, stream: string): Promise<HeadRow | null> {
  const known = await work.sql.row<HeadRow>(`${HEAD} FOR UPDATE`, [stream]);
  if (known !== null) return known;
  // A row that does not exist cannot be locked; whoever comes second finds the first one's and waits.
  await work.sql.run(
    `INSERT INTO stream (organisation_id, stream, seq, hash, last_at) VALUES (:org, $1, 0, '', '') ON CONFLICT DO NOTHING`,
    [stream],
  );
  return work.sql.row<HeadRow>(`${HEAD} FOR UPDATE`, [stream]);
}

/** The only writer of streams and entries. What it cannot write, the whole unit of work does not. */
export class AuditLog {
  /** Where the stream stands; until this unit of work ends nobody else can append to it. */
  async head(work: Work, stream: string): Promise<StreamHead> {
    const row =
      work.sql.dialect === 'postgres'
        ? await lockedHead(work, stream)
        : await work.sql.row<HeadRow>(HEAD, [stream]);
    if (row === null || row.seq === 0) return { stream, seq: 0, hash: null, at: work.now };
    // An entry never precedes the one before it, even when a clock was set back.
    return { stream, seq: row.seq, hash: row.hash, at: row.last_at > work.now ? row.last_at : work.now };
  }

  /** Where a stream stands that nobody can have written to: its name was made up in this unit of work. */
  fresh(work: Work, stream: string): StreamHead {
    return { stream, seq: 0, hash: null, at: work.now };
  }

  /** Adds the first entry of each of these streams. A stream that is there already is a fault. */
  async begin(work: Work, all: readonly { head: StreamHead; entry: NewEntry }[]): Promise<void> {
    const rows = all.map(({ head, entry }) => entryRow(checked(head, entry), entry));
    await recordFirstEntries(work.sql, rows);
    for (const [at, { entry }] of all.entries()) await keepTexts(work, rows[at] as EntryRow, entry);
  }

  /** Adds one entry after `head`. For another entry of the same stream take the head anew. */
  async append(work: Work, head: StreamHead, entry: NewEntry): Promise<AppendedEntry> {
    const row = entryRow(checked(head, entry), entry);
    await recordEntry(work.sql, head, row);
    await keepTexts(work, row, entry);
    return { stream: row.stream, seq: row.seq, at: row.at, hash: row.hash };
  }
}

function checked(head: StreamHead, entry: NewEntry): StreamHead {
  if (entry.stream === head.stream) return head;
  throw new InvariantError(`entry of ${entry.stream} after the head of ${head.stream}`);
}

function bodyText(head: StreamHead, entry: NewEntry): string {
  const body: { [member: string]: Json | undefined } = {
    ...entry.body,
    action: entry.action,
    actor: { personId: entry.actor.personId, duty: entry.actor.duty },
    at: head.at,
    version: entry.version,
    documents: entry.documents,
    // So that the body's digest gives nothing away to whoever guesses the body.
    nonce: randomText(16),
  };
  return canonicalJson(body);
}

function entryRow(head: StreamHead, entry: NewEntry): EntryRow {
  const body = bodyText(head, entry);
  const text = entryText({
    v: 1,
    stream: head.stream,
    seq: head.seq + 1,
    kind: entry.kind,
    action: entry.action,
    at: head.at,
    actor: entry.actor.personId ?? 'system',
    workflow: entry.workflow,
    definition: entry.definition,
    body: sha256(body),
    documents: entry.documents,
    previous: head.hash,
  });
  return {
    stream: head.stream,
    seq: head.seq + 1,
    kind: entry.kind,
    action: entry.action,
    at: head.at,
    personId: entry.actor.personId,
    duty: entry.actor.duty,
    version: entry.version,
    body,
    entry: text,
    hash: sha256(text),
  };
}

async function keepTexts(work: Work, row: EntryRow, entry: NewEntry): Promise<void> {
  for (const { digest, salt, text } of entry.texts) {
    await work.sql.run(
      'INSERT INTO personal_text (organisation_id, digest, stream, seq, salt, text) VALUES (:org, $1, $2, $3, $4, $5)',
      [digest, row.stream, row.seq, salt, text],
    );
  }
}
