import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api, type Schema } from './client.js';
import { keys } from './keys.js';
import { mayBeSignedIn, noteSession } from './page-facts.js';
import { Problem } from './problem.js';

export type Session = Schema<'Session'>;
export type User = Schema<'User'>;
export type Duty = Schema<'Duty'>;

async function currentSession(): Promise<Session | null> {
  if (!mayBeSignedIn()) return null;
  try {
    return await answered(api.GET('/api/v1/sessions/current'));
  } catch (error) {
    if (error instanceof Problem && error.code === 'sign-in-required') return null;
    throw error;
  }
}

export const sessionOptions = queryOptions({
  queryKey: keys.session,
  queryFn: currentSession,
  staleTime: Infinity,
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
