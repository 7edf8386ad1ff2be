import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLocale } from '../texts/locale.js';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';

export type Citation = Schema<'Citation'>;

const MOST = 200;

/** Provisions that may be cited: by words of the title, article (第25条) or key; all of them for an empty query. */
export function useCitations(q = ''): UseQueryResult<readonly Citation[]> {
  const locale = useLocale();
  return useQuery({
    queryKey: keys.citations(q, locale),
    queryFn: async ({ signal }) => {
      const query = { limit: MOST, ...(q !== '' && { q }) };
      return (await answered(api.GET('/api/v1/citations', { params: { query }, signal }))).items;
    },
    staleTime: Infinity,
  });
}
