import { entryText, type CompactEntry } from '../kernel/audit-hash.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import type { EntryRow } from './log-source.js';
import type { Means } from './means.js';
import type { Recorded, RecordedBody } from './recorded.js';
import * as say from './sentences.js';
import type { LocalizedText } from '../kernel/localized-text.js';

const MEMBERS = 12;
const NONCE_CHARACTERS = 22; // 16 bytes in base64url

/** The value of a text that is exactly the canonical form of an object; `null` for anything else. */
function canonicalObject(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text) as Json;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && canonicalJson(value) === text ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** True when nothing but the members of an entry stands in it: what is not defined is not hashed either. */
function isEntry(value: CompactEntry, text: string): boolean {
  const { v, stream, seq, kind, action, at, actor, workflow, definition, body, documents, previous } = value;
  if (v !== 1 || Object.keys(value).length !== MEMBERS) return false;
  return (
    entryText({
      v,
      stream,
      seq,
      kind,
      action,
      at,
      actor,
      workflow,
      definition,
      body,
      documents,
      previous,
    }) === text
  );
}

function isBody(value: Record<string, unknown>): boolean {
  const { actor, documents, nonce } = value as Partial<RecordedBody>;
  return (
    typeof actor === 'object' &&
    actor !== null &&
    Array.isArray(documents) &&
    typeof nonce === 'string' &&
    nonce.length >= NONCE_CHARACTERS
  );
}

/** Members in which the row, the entry and the body say different things. */
function disagreements(stream: string, row: EntryRow, entry: CompactEntry, body: RecordedBody): string[] {
  const same: Record<string, boolean> = {
    stream: entry.stream === stream,
    seq: entry.seq === row.seq,
    kind: entry.kind === row.kind,
    action: entry.action === row.action && body.action === row.action,
    at: entry.at === row.at && body.at === row.at,
    actor: entry.actor === (row.personId ?? 'system') && body.actor.personId === row.personId,
    duty: body.actor.duty === row.duty,
    version: body.version === row.version,
    documents: JSON.stringify(entry.documents) === JSON.stringify(body.documents),
  };
  return Object.keys(same).filter(member => !same[member]);
}

/**
 * Judges one row by itself: both texts give their digests, are canonical, and say what the columns say. Every fault is
 * told; the entry is answered when what it says can be relied on.
 */
export function checkEntry(
  stream: string,
  row: EntryRow,
  means: Means,
  fault: (message: LocalizedText) => void,
): Recorded | null {
  if (means.sha256(row.entry) !== row.hash) fault(say.entryDigestDiffers());
  const entry = canonicalObject(row.entry) as CompactEntry | null;
  if (!entry || !isEntry(entry, row.entry)) {
    fault(say.notAnEntry());
    return null;
  }
  if (means.sha256(row.body) !== entry.body) fault(say.bodyDigestDiffers());
  const body = canonicalObject(row.body) as RecordedBody | null;
  if (!body || !isBody(body as never)) {
    fault(say.notABody());
    return null;
  }
  const members = disagreements(stream, row, entry, body);
  if (members.length > 0) fault(say.membersDisagree(members, entry.stream, entry.seq));
  return { seq: row.seq, hash: row.hash, entry, body };
}
