import type { Json } from '../kernel/canonical-json.js';

/** A personal text taken out of a payload before anything is stored of it. */
export interface PersonalText {
  readonly digest: string;
  readonly salt: string;
  readonly text: string;
}

/** What a feature hands to the log. The log adds seq, nonce, hashes and the chain. */
export interface NewEntry {
  readonly stream: string;
  readonly kind: 'event' | 'refusal' | 'notice';
  readonly action: string;
  readonly actor: { readonly personId: string | null; readonly duty: string };
  readonly workflow: string | null;
  readonly definition: string | null;
  /** The matter's version after it; `null` in streams that are no matter's. */
  readonly version: number | null;
  readonly documents: readonly string[];
  /** Members of the body beside `action, actor, at, version, documents, nonce`: data, facts, from, to, state, violations. */
  readonly body: { readonly [member: string]: Json | undefined };
  readonly texts: readonly PersonalText[];
}

export interface AppendedEntry {
  readonly stream: string;
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

/** Where a stream stands inside the current unit of work; `at` is the instant its next entry will carry. */
export interface StreamHead {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string | null;
  readonly at: string;
}
