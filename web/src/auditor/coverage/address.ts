import type { CoverageFilter, Standing } from './coverage-data.js';
import { STANDINGS } from './standings.js';

const NAMES = ['from', 'to', 'unitId'] as const;

/** Period and unit as the address has them. */
export const filterOf = (address: URLSearchParams): CoverageFilter =>
  Object.fromEntries(NAMES.flatMap(name => (address.get(name) ? [[name, address.get(name)]] : [])));

export const ALL = 'all';
export type Shown = Standing | typeof ALL;

/** Which list is open below the figure. */
export const shownOf = (address: URLSearchParams): Shown | null =>
  [ALL, ...STANDINGS].find((one): one is Shown => one === address.get('standing')) ?? null;

/** The address of the list behind a number; period and unit go along, or are those of the number. */
export function listAddress(
  address: URLSearchParams,
  shown: Shown | null,
  filter: CoverageFilter = {},
): string {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(filter)) next.set(name, value as string);
  if (shown === null) next.delete('standing');
  else next.set('standing', shown);
  return `?${next.toString()}`;
}

/** The address with one filter changed; a list that was open stays open. */
export function withFilter(address: URLSearchParams, filter: CoverageFilter): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
