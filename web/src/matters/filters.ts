import type { MatterFilters } from '../api/matters.js';

/** What of the address narrows the list; anything else in it is left alone. */
const NAMES = [
  'q',
  'workflow',
  'stage',
  'status',
  'unitId',
  'overdue',
  'assignedTo',
  'openedFrom',
  'openedTo',
] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** As the service asks: two characters, Chinese or not. */
const LEAST = 2;
const PAGE = 100;

/** Filters as the address has them; empty ones are none. */
export function filtersOf(address: URLSearchParams): Filters {
  return Object.fromEntries(
    NAMES.map(name => [name, address.get(name)?.trim()] as const).filter(([, value]) => value),
  );
}

/** The address with one filter changed; nothing else of it is lost. */
export function withFilter(address: URLSearchParams, name: FilterName, value: string | undefined) {
  const next = new URLSearchParams(address);
  if (value === undefined || value.trim() === '') next.delete(name);
  else next.set(name, value.trim());
  return next;
}

export function withoutFilters(address: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const name of NAMES) next.delete(name);
  return next;
}

export const isLongEnough = (q: string): boolean => [...q.replace(/\s+/gu, '')].length >= LEAST;

/** What is asked of the service. One character finds nothing there, so it is not sent. */
export function queryOf(filters: Filters): MatterFilters {
  const { q, ...rest } = filters;
  return { ...(rest as MatterFilters), ...(q !== undefined && isLongEnough(q) && { q }), limit: PAGE };
}
