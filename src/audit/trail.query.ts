import type { Sql } from '../database/sql.js';

/** A stored entry, as the database keeps it. */
export interface StoredEntry {
  readonly stream: string;
  readonly seq: number;
  readonly kind: 'event' | 'refusal' | 'notice';
  readonly action: string;
  readonly at: string;
  readonly personId: string | null;
  readonly duty: string;
  readonly version: number | null;
  readonly body: string;
  readonly entry: string;
  readonly hash: string;
  /** By digest; salt and text are `null` once lawfully erased. */
  readonly texts: Readonly<Record<string, StoredText>>;
}

export type StoredText =
  | { readonly salt: string; readonly text: string }
  | { readonly erasedAt: string; readonly legalBasis: string };

interface TextRow {
  readonly seq: number;
  readonly digest: string;
  readonly salt: string | null;
  readonly text: string | null;
  readonly erasedAt: string | null;
  readonly legalBasis: string | null;
}

const ENTRIES = `
  SELECT stream, seq, kind, action, at, person_id AS "personId", duty, version, body, entry, hash
  FROM audit_entry WHERE organisation_id = :org AND stream = $1 AND seq > $2 ORDER BY seq LIMIT $3`;

const TEXTS = `
  SELECT seq, digest, salt, text, erased_at AS "erasedAt", legal_basis AS "legalBasis"
  FROM personal_text WHERE organisation_id = :org AND stream = $1 AND seq > $2 AND seq <= $3`;

const storedText = ({ salt, text, erasedAt, legalBasis }: TextRow): StoredText =>
  salt !== null && text !== null
    ? { salt, text }
    : { erasedAt: erasedAt ?? '', legalBasis: legalBasis ?? '' };

async function textsBySeq(
  sql: Sql,
  stream: string,
  after: number,
  upTo: number,
): Promise<Map<number, Record<string, StoredText>>> {
  const found = new Map<number, Record<string, StoredText>>();
  for (const row of await sql.rows<TextRow>(TEXTS, [stream, after, upTo])) {
    found.set(row.seq, { ...found.get(row.seq), [row.digest]: storedText(row) });
  }
  return found;
}

/** Entries of a stream after `afterSeq`, oldest first, with their personal texts. */
export async function entriesOf(
  sql: Sql,
  stream: string,
  afterSeq: number,
  limit: number,
): Promise<StoredEntry[]> {
  const entries = await sql.rows<Omit<StoredEntry, 'texts'>>(ENTRIES, [stream, afterSeq, limit]);
  const last = entries.at(-1);
  if (last === undefined) return [];
  const texts = await textsBySeq(sql, stream, afterSeq, last.seq);
  return entries.map(entry => ({ ...entry, texts: texts.get(entry.seq) ?? {} }));
}
