import type { TrailEntry } from '../api/matter.js';
import { kindOf, type TrailKind } from '../matter/trail/trail-kinds.js';

export const KINDS: readonly TrailKind[] = ['event', 'document', 'refusal', 'notice'];

/** What of the address narrows a trail. */
export interface TrailFilter {
  readonly kind: TrailKind | null;
  readonly actor: string | null;
  readonly action: string | null;
}

export const trailFilterOf = (address: URLSearchParams): TrailFilter => ({
  kind: KINDS.find(kind => kind === address.get('kind')) ?? null,
  actor: address.get('actor'),
  action: address.get('action'),
});

/** The service has no person; its entries are found under its duty. */
export const actorOf = ({ actor }: Pick<TrailEntry, 'actor'>): string => actor.personId ?? actor.duty;

export const filtered = (
  trail: readonly TrailEntry[],
  { kind, actor, action }: TrailFilter,
): readonly TrailEntry[] =>
  trail.filter(
    entry =>
      (kind === null || kindOf(entry) === kind) &&
      (actor === null || actorOf(entry) === actor) &&
      (action === null || entry.action === action),
  );

/** The address with one part changed. A matter's filters do not go along to another matter. */
export function withPart(address: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(address);
  if (name === 'matter') for (const other of ['kind', 'actor', 'action', 'entry']) next.delete(other);
  if (value === null || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}
