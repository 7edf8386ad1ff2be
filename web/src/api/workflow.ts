import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLocale, type Locale } from '../texts/locale.js';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';

export type Workflow = Schema<'Workflow'>;

const options = { staleTime: Infinity } as const;

export const workflowOptions = (id: string, locale: Locale) =>
  queryOptions({
    queryKey: keys.workflow(id, locale),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/workflows/{id}', { params: { path: { id } }, signal })),
    ...options,
  });

/** A definition as data: states, events, rules, slots and their names in the reader's language. */
export const useWorkflow = (id: string | undefined): UseQueryResult<Workflow> =>
  useQuery({ ...workflowOptions(id ?? '', useLocale()), enabled: id !== undefined });

/** Every type of matter this service knows. */
export function useWorkflows(): UseQueryResult<readonly Workflow[]> {
  const locale = useLocale();
  return useQuery({
    queryKey: keys.workflows(locale),
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/workflows', { params: { query: { limit: 200 } }, signal }))).items,
    ...options,
  });
}

/** The chart for drawing. */
export function useDiagram(id: string | undefined) {
  const locale = useLocale();
  return useQuery({
    queryKey: keys.diagram(id ?? '', locale),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/workflows/{id}/diagram', { params: { path: { id: id ?? '' } }, signal })),
    enabled: id !== undefined,
    ...options,
  });
}

/** The name of a state, stage, event or slot; the key itself where the definition does not know it. */
export const labelIn = (items: readonly { id: string; label: string }[] | undefined, id: string): string =>
  items?.find(item => item.id === id)?.label ?? id;
