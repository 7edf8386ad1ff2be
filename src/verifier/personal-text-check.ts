import { personalTextInput } from '../kernel/audit-hash.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { TextRow } from './log-source.js';
import type { Means } from './means.js';
import * as say from './sentences.js';

const DIGEST = /^[0-9a-f]{64}$/;

/** A personal text stands in a body as an object with one member, the digest. */
function sealedDigest(value: object): string | null {
  const members = Object.entries(value);
  const [name, digest] = members[0] ?? [];
  return members.length === 1 && name === 'text' && typeof digest === 'string' && DIGEST.test(digest)
    ? digest
    : null;
}

/** The digests of every personal text a body names. */
function sealedDigests(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return into;
  const digest = Array.isArray(value) ? null : sealedDigest(value);
  if (digest !== null) into.add(digest);
  else for (const member of Object.values(value)) sealedDigests(member, into);
  return into;
}

function judge(digest: string, row: TextRow | undefined, means: Means): LocalizedText | null {
  if (!row) return say.personalTextGone(digest);
  if (row.text !== null && row.salt !== null) {
    return means.sha256(personalTextInput(row.salt, row.text)) === digest
      ? null
      : say.personalTextDiffers(digest);
  }
  return isErased(row) ? null : say.personalTextGone(digest);
}

/** True for the one shape an erasure has: neither salt nor words, and when and on what basis. */
export const isErased = ({ salt, text, erasedAt, legalBasis }: TextRow): boolean =>
  text === null && salt === null && erasedAt !== null && (legalBasis ?? '') !== '';

/** Every text named is there and unchanged, or was lawfully erased; none is there that is not named. */
export function checkPersonalTexts(
  data: unknown,
  rows: readonly TextRow[],
  means: Means,
  fault: (message: LocalizedText) => void,
): number {
  const named = sealedDigests(data);
  for (const digest of named) {
    const wrong = judge(
      digest,
      rows.find(row => row.digest === digest),
      means,
    );
    if (wrong) fault(wrong);
  }
  for (const row of rows) if (!named.has(row.digest)) fault(say.personalTextUnnamed(row.digest));
  return named.size;
}
