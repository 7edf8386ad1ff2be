import { canonicalJson, type Json } from './canonical-json.js';

/** The compact entry that the log commits to. No personal data, no free text. */
export interface CompactEntry {
  readonly v: 1;
  readonly stream: string;
  readonly seq: number;
  readonly kind: 'event' | 'refusal' | 'notice';
  readonly action: string;
  readonly at: string;
  /** Opaque person id, or `system`. */
  readonly actor: string;
  readonly workflow: string | null;
  /** Digest of the workflow version's sources. */
  readonly definition: string | null;
  /** SHA-256 of the body's text. */
  readonly body: string;
  readonly documents: readonly string[];
  /** Hash of the stream's entry before, `null` for the first. */
  readonly previous: string | null;
}

/** The exact text whose SHA-256 is the entry's hash. */
export const entryText = (entry: CompactEntry): string => canonicalJson(entry as unknown as Json);

/** Digest input of a personal text: the salt keeps short words from being guessed. */
export const personalTextInput = (salt: string, text: string): string => `${salt}${text}`;
