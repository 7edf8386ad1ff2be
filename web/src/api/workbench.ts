import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';

export type Workbench = Schema<'Workbench'>;
export type WorkbenchLine = Schema<'WorkbenchLine'>;

/** What waits for me, what I wait for, what nobody has begun. Kept among the lists of matters: a step renews it. */
export const useWorkbench = (): UseQueryResult<Workbench> =>
  useQuery({
    queryKey: ['matters', 'workbench'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/workbench', { signal })),
  });
