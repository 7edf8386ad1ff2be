import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';

const MINUTES = 60_000;

/** The bytes of a version; they never change. */
export function useContent(matterId: string, documentId: string, n: number): UseQueryResult<ArrayBuffer> {
  return useQuery({
    queryKey: ['content', matterId, documentId, n],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/v1/matters/{id}/documents/{documentId}/versions/{n}/content', {
          params: { path: { id: matterId, documentId, n: String(n) } },
          parseAs: 'arrayBuffer',
          signal,
        }),
      ) as Promise<unknown> as Promise<ArrayBuffer>,
    staleTime: Infinity,
    gcTime: 5 * MINUTES,
  });
}
