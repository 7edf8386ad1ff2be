import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';

export type MatterLine = Schema<'MatterLine'>;

/** What narrows a list; as in the address of the list page. */
export interface MatterFilters {
  readonly workflow?: string;
  readonly stage?: string;
  readonly status?: MatterLine['status'];
  readonly unitId?: string;
  readonly assignedTo?: 'me';
  readonly overdue?: 'true' | 'false';
  /** Two characters or more. */
  readonly q?: string;
  readonly openedFrom?: string;
  readonly openedTo?: string;
  readonly limit?: number;
}

interface Page {
  readonly items: MatterLine[];
  readonly nextCursor: string | null;
}

/** Matters page by page: `data.pages.flatMap(page => page.items)`; `fetchNextPage` while `hasNextPage`. */
export function useMatters(
  filters: MatterFilters = {},
  enabled = true,
): UseInfiniteQueryResult<InfiniteData<Page, string | null>> {
  return useInfiniteQuery({
    queryKey: keys.matters(filters),
    enabled,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/v1/matters', {
          params: { query: { ...filters, ...(pageParam !== null && { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: page => page.nextCursor,
    // While another question is on its way the rows of the one before stay, marked as such.
    placeholderData: keepPreviousData,
  });
}

/** The pages of a list as one. */
export const linesOf = (data: InfiniteData<Page, string | null> | undefined): readonly MatterLine[] =>
  data?.pages.flatMap(page => page.items) ?? [];
