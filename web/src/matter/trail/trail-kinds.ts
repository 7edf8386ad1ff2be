import type { TrailEntry } from '../../api/matter.js';

export type TrailKind = 'event' | 'document' | 'refusal' | 'notice';

/** How a stored file stands in the trail. */
export const STORED = 'ATTACH_DOCUMENT';
export const OPENED = 'OPEN';

export const kindOf = ({ kind, action }: Pick<TrailEntry, 'kind' | 'action'>): TrailKind =>
  kind === 'event' && action === STORED ? 'document' : kind;

export type Filter = 'all' | TrailKind;

/** Newest first, as one looks for what happened last. */
export const shownEntries = (trail: readonly TrailEntry[], filter: Filter): readonly TrailEntry[] =>
  [...trail].reverse().filter(entry => filter === 'all' || kindOf(entry) === filter);

export const countsOf = (trail: readonly TrailEntry[]): Readonly<Record<Filter, number>> => {
  const counts = { all: trail.length, event: 0, document: 0, refusal: 0, notice: 0 };
  for (const entry of trail) counts[kindOf(entry)] += 1;
  return counts;
};

interface Body {
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What was sent, as it was hashed; nothing for refusals. */
export const dataOf = ({ body }: Pick<TrailEntry, 'body'>): Readonly<Record<string, unknown>> =>
  (JSON.parse(body) as Body).data ?? {};

/** Personal statements put back where the entry keeps only their digest; `null` where they were erased. */
export function withTexts(value: unknown, texts: TrailEntry['texts']): unknown {
  if (Array.isArray(value)) return value.map(item => withTexts(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  const { text } = value as { text?: unknown };
  const kept = typeof text === 'string' && Object.keys(value).length === 1 ? texts[text] : undefined;
  if (kept) return 'text' in kept ? kept.text : null;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTexts(member, texts)]));
}
