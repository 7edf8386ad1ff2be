import { queryOptions, useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';
import { mayBeSignedIn, noteSession } from './page-facts.js';
import { Problem } from './problem.js';

export type Session = Schema<'Session'>;
export type User = Schema<'User'>;
export type Duty = Schema<'Duty'>;

/** Nothing that one person read is left for the next one. */
export function forgetWhatWasRead(client: QueryClient): void {
  const kept: readonly unknown[] = [keys.session[0], keys.demo[0]];
  client.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
}

async function askForSession(): Promise<Session | null> {
  if (!mayBeSignedIn()) return null;
  try {
    return await answered(api.GET('/api/v1/sessions/current'));
  } catch (error) {
    if (error instanceof Problem && error.code === 'sign-in-required') return null;
    throw error;
  }
}

/**
 * Asked again whenever the window is returned to: in another one somebody else may have signed in. A session that is
 * merely over leaves the page as it is; the next step asks to sign in over it.
 */
async function currentSession(client: QueryClient): Promise<Session | null> {
  const before = client.getQueryData<Session | null>(keys.session) ?? null;
  const now = await askForSession();
  if (before && now && now.user.id !== before.user.id) forgetWhatWasRead(client);
  return now ?? before;
}

export const sessionOptions = queryOptions({
  queryKey: keys.session,
  queryFn: ({ client }) => currentSession(client),
  staleTime: Infinity,
  refetchOnWindowFocus: 'always',
});

/** Who is signed in; `null` when nobody is. */
export const useSession = (): UseQueryResult<Session | null> => useQuery(sessionOptions);

/** The person on whose pages this is rendered; only below the sign-in gate. */
export function useUser(): User {
  const { data } = useSession();
  if (!data) throw new Error('useUser outside the signed-in pages');
  return data.user;
}

/** Whether the signed-in person holds one of these duties somewhere. Says what to show; the service decides. */
export function useHolds(...duties: readonly Duty[]): boolean {
  return useUser().duties.some(({ duty }) => duties.includes(duty));
}

export async function signIn(username: string, password: string): Promise<Schema<'NewSession'>> {
  const session = await answered(api.POST('/api/v1/sessions', { body: { username, password } }));
  noteSession(true);
  return session;
}

export async function signOut(): Promise<void> {
  noteSession(false);
  await api.DELETE('/api/v1/sessions/current');
}
