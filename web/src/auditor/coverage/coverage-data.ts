import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client.js';

export type Coverage = Schema<'Coverage'>;
export type CoverageItem = Schema<'CoverageItem'>;
export type Standing = CoverageItem['standing'];

/** What a figure is about; what is left out the service fills in. */
export interface CoverageFilter {
  readonly from?: string;
  readonly to?: string;
  readonly unitId?: string;
}

const PAGE = 50;

export const coverageOptions = (filter: CoverageFilter) =>
  queryOptions({
    queryKey: ['coverage', filter],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/reports/coverage', { params: { query: { ...filter } }, signal })),
  });

/** The matters behind a figure. */
export const useCoverageItems = (filter: CoverageFilter, standing: Standing | null, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['coverage', 'items', filter, standing],
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/reports/coverage/items', {
          params: {
            query: {
              ...filter,
              limit: PAGE,
              ...(standing !== null && { standing }),
              ...(pageParam !== null && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: page => page.nextCursor,
  });
