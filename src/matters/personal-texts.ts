import { personalTextInput } from '../kernel/audit-hash.js';
import { randomText, sha256 } from '../kernel/digest.js';
import type { PersonalText } from '../audit/new-entry.js';

type Data = Record<string, unknown>;

function seal(text: string, into: PersonalText[]): { text: string } {
  const salt = randomText();
  const digest = sha256(personalTextInput(salt, text));
  into.push({ digest, salt, text });
  return { text: digest };
}

/** Replaces the member a path names; `attendance[].absenceReason` means that member of every item. */
function replaceAt(data: Data, path: string, into: PersonalText[]): Data {
  const [head = '', ...rest] = path.split('.');
  const listName = head.endsWith('[]') ? head.slice(0, -2) : null;
  const name = listName ?? head;
  const value = data[name];
  if (value === undefined) return data;
  if (listName !== null && Array.isArray(value)) {
    return { ...data, [name]: value.map(item => replaceAt(item as Data, rest.join('.'), into)) };
  }
  if (rest.length > 0) return { ...data, [name]: replaceAt(value as Data, rest.join('.'), into) };
  return typeof value === 'string' ? { ...data, [name]: seal(value, into) } : data;
}

/**
 * Takes personal free text out of a payload: the log keeps salted digests, the texts stand in the one table whose
 * rows may lawfully be erased (Personal Information Protection Law).
 */
export function sealPersonalTexts(
  data: Data,
  paths: readonly string[],
): { data: Data; texts: PersonalText[] } {
  const texts: PersonalText[] = [];
  const sealed = paths.reduce((current, path) => replaceAt(current, path, texts), data);
  return { data: sealed, texts };
}

const isSealed = (value: object): value is { text: string } =>
  Object.keys(value).length === 1 &&
  typeof (value as { text?: unknown }).text === 'string' &&
  /^[0-9a-f]{64}$/.test((value as { text: string }).text);

/** Puts the texts back for a reader; an erased one reads `null`. */
export function revealPersonalTexts(value: unknown, texts: ReadonlyMap<string, string | null>): unknown {
  if (Array.isArray(value)) return value.map(item => revealPersonalTexts(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  if (isSealed(value)) return texts.get(value.text) ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, revealPersonalTexts(member, texts)]),
  );
}

/** Digests of every sealed text in a value. */
export function sealedDigests(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sealedDigests);
  if (typeof value !== 'object' || value === null) return [];
  return isSealed(value) ? [value.text] : Object.values(value).flatMap(sealedDigests);
}
