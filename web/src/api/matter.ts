import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLocale, type Locale } from '../texts/locale.js';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';

export type Matter = Schema<'Matter'>;
export type Action = Schema<'Action'>;
export type MatterDocument = Schema<'Document'>;
export type DocumentVersion = Schema<'DocumentVersion'>;
export type TrailEntry = Schema<'TrailEntry'>;

const MOST = 200;

export const matterOptions = (id: string) =>
  queryOptions({
    queryKey: keys.matter(id),
    queryFn: ({ signal }) => answered(api.GET('/api/v1/matters/{id}', { params: { path: { id } }, signal })),
  });

/** The case file; without an id nothing is asked. */
export const useMatter = (id: string | undefined): UseQueryResult<Matter> =>
  useQuery({ ...matterOptions(id ?? ''), enabled: id !== undefined });

const actionsOptions = (id: string, locale: Locale) =>
  queryOptions({
    queryKey: keys.actions(id, locale),
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/matters/{id}/actions', { params: { path: { id } }, signal })),
  });

/** What I may do now and, with reasons, not yet. */
export const useActions = (id: string): UseQueryResult<readonly Action[]> =>
  useQuery({ ...actionsOptions(id, useLocale()), select: ({ items }) => items });

/** The slots into which I may store a file now. */
export const useOpenSlots = (id: string): UseQueryResult<readonly string[]> =>
  useQuery({ ...actionsOptions(id, useLocale()), select: ({ slots }) => slots });

/** The dossier. */
export function useDocuments(id: string): UseQueryResult<readonly MatterDocument[]> {
  return useQuery({
    queryKey: keys.documents(id),
    queryFn: async ({ signal }) =>
      (await answered(api.GET('/api/v1/matters/{id}/documents', { params: { path: { id } }, signal }))).items,
  });
}

async function wholeTrail(id: string, signal?: AbortSignal): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: MOST, ...(cursor !== undefined && { cursor }) };
    const page = await answered(
      api.GET('/api/v1/matters/{id}/trail', { params: { path: { id }, query }, ...(signal && { signal }) }),
    );
    entries.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return entries;
}

export const trailOptions = (id: string, locale: Locale) =>
  queryOptions({ queryKey: keys.trail(id, locale), queryFn: ({ signal }) => wholeTrail(id, signal) });

/** Every entry of a matter, oldest first, refusals and notices included. */
export const useTrail = (id: string): UseQueryResult<readonly TrailEntry[]> =>
  useQuery(trailOptions(id, useLocale()));

/** Where the bytes of a version are; `fileName` is what a browser saves it as. */
export const contentAddress = (matterId: string, documentId: string, n: number): string =>
  `/api/v1/matters/${encodeURIComponent(matterId)}/documents/${encodeURIComponent(documentId)}/versions/${n}/content`;
