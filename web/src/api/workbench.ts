import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';

export type Workbench = Schema<'Workbench'>;
export type WorkbenchLine = Schema<'WorkbenchLine'>;

const MINUTE = 60_000;

/** What waits for me, what waits for others, what nobody has begun; soonest due first. Looked up again each minute. */
export function useWorkbench(): UseQueryResult<Workbench> {
  return useQuery({
    queryKey: [...keys.everyMatterList, 'workbench'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/workbench', { signal })),
    refetchInterval: MINUTE,
  });
}
