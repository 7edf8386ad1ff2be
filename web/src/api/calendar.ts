import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';

export type Due = Schema<'Due'>;

/** The day count everyone uses; `null` asks nothing. */
export function useDue(
  start: string | null,
  days: number,
  kind: 'working' | 'calendar' = 'working',
): UseQueryResult<Due> {
  return useQuery({
    queryKey: keys.due(start ?? '', days, kind),
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/calendar/due', { params: { query: { start: start ?? '', days, kind } }, signal }),
      ),
    enabled: start !== null,
    staleTime: Infinity,
  });
}
