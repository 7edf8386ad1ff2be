import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';
import type { Duty } from './session.js';

export type Person = Schema<'Person'>;
export type Unit = Schema<'Unit'>;

const MOST = 200;
const MINUTES = 60_000;

async function allPages<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    all.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

const paging = (cursor: string | undefined) => ({ limit: MOST, ...(cursor !== undefined && { cursor }) });

/** People of the organisation; with a duty those who hold it, with a unit those whose duty reaches it. */
export function usePeople(duty?: Duty, unitId?: string): UseQueryResult<readonly Person[]> {
  return useQuery({
    queryKey: keys.people(duty ?? null, unitId ?? null),
    queryFn: ({ signal }) =>
      allPages(cursor =>
        answered(
          api.GET('/api/v1/people', {
            params: {
              query: { ...paging(cursor), ...(duty && { duty }), ...(unitId !== undefined && { unitId }) },
            },
            signal,
          }),
        ),
      ),
    staleTime: 5 * MINUTES,
  });
}

/** Units, each after the one above it. */
export function useUnits(): UseQueryResult<readonly Unit[]> {
  return useQuery({
    queryKey: keys.units,
    queryFn: ({ signal }) =>
      allPages(cursor => answered(api.GET('/api/v1/units', { params: { query: paging(cursor) }, signal }))),
    staleTime: 5 * MINUTES,
  });
}

/** The name of a unit; nothing while units are not there yet. */
export function useUnitName(unitId: string | undefined): string {
  const { data } = useUnits();
  return data?.find(({ id }) => id === unitId)?.name ?? '';
}
