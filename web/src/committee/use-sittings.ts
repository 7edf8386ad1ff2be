import { useQueries } from '@tanstack/react-query';
import { matterOptions, type Matter } from '../api/matter.js';
import { linesOf, useMatters } from '../api/matters.js';
import { sittingsOf, type Sitting } from './agenda.js';

const MOST = 100;

/** Meetings with their items. The lists of matters do not say before which meeting a matter is, so each is read. */
export function useSittings(): {
  readonly sittings: readonly Sitting[];
  readonly error: unknown;
  readonly isPending: boolean;
} {
  const list = useMatters({ stage: 'committeeDecision', limit: MOST });
  const items = useQueries({
    queries: linesOf(list.data).map(({ id }) => matterOptions(id)),
    combine: results => ({
      matters: results.flatMap(({ data }): Matter[] => (data ? [data] : [])),
      isPending: results.some(({ isPending }) => isPending),
    }),
  });
  return {
    sittings: sittingsOf(items.matters),
    error: list.error,
    isPending: list.isPending || items.isPending,
  };
}
