import type { TrailEntry } from '../api/matter.js';
import { sha256 } from './sha256.js';

/** What can be recomputed from one trail alone. */
export const CHECKS = ['hash', 'body', 'previous', 'sequence', 'agrees', 'texts'] as const;
export type Check = (typeof CHECKS)[number];

export interface CheckedEntry {
  readonly seq: number;
  /** As it was recomputed here, to be put beside the one that is told. */
  readonly hash: string;
  readonly results: Readonly<Record<Check, boolean>>;
  readonly holds: boolean;
}

export interface CheckedTrail {
  readonly entries: ReadonlyMap<number, CheckedEntry>;
  readonly holds: boolean;
  /** Sequence numbers of entries that do not hold. */
  readonly faults: readonly number[];
}

interface Compact {
  readonly stream?: unknown;
  readonly seq?: unknown;
  readonly kind?: unknown;
  readonly action?: unknown;
  readonly at?: unknown;
  readonly actor?: unknown;
  readonly body?: unknown;
  readonly previous?: unknown;
}

function compactOf(text: string): Compact {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** What the list shows is what the entry says. */
const agrees = (shown: TrailEntry, entry: Compact, matterId: string): boolean =>
  entry.stream === `matter/${matterId}` &&
  entry.seq === shown.seq &&
  entry.kind === shown.kind &&
  entry.action === shown.action &&
  entry.at === shown.at &&
  entry.actor === (shown.actor.personId ?? 'system');

/** A text taken out of the log gives the digest that stands for it; an erased one has nothing left to check. */
const textsHold = ({ texts }: TrailEntry): boolean =>
  Object.entries(texts).every(
    ([digest, kept]) => !('text' in kept) || sha256(kept.salt + kept.text) === digest,
  );

/**
 * Recomputes what a trail says of itself: each entry gives its hash, each body the digest in its entry, each entry
 * names the one before it, and none is missing between. Whether the log holds these very entries, and whether the
 * steps were lawful, is not checked here.
 */
export function checkEntries(trail: readonly TrailEntry[], matterId: string): CheckedTrail {
  let before: TrailEntry | null = null;
  const checked = trail.map(shown => {
    const entry = compactOf(shown.entry);
    const hash = sha256(shown.entry);
    const results: Record<Check, boolean> = {
      hash: hash === shown.hash,
      body: entry.body === sha256(shown.body),
      previous: entry.previous === (before?.hash ?? null),
      sequence: shown.seq === (before?.seq ?? 0) + 1,
      agrees: agrees(shown, entry, matterId),
      texts: textsHold(shown),
    };
    before = shown;
    return { seq: shown.seq, hash, results, holds: CHECKS.every(check => results[check]) };
  });
  const faults = checked.filter(({ holds }) => !holds).map(({ seq }) => seq);
  return {
    entries: new Map(checked.map(one => [one.seq, one])),
    holds: faults.length === 0,
    faults,
  };
}
