import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import type { Problem } from '../api/problem.js';
import { forgetWhatWasRead, signIn, type Session } from '../api/session.js';

/** Begins a session; with `afresh` nothing of whoever was signed in before is kept. */
export function useSignIn(afresh: boolean) {
  const client = useQueryClient();
  return useMutation<unknown, Problem, { username: string; password: string }>({
    mutationFn: async ({ username, password }) => {
      const { expiresAt, user } = await signIn(username, password);
      if (afresh) forgetWhatWasRead(client);
      const session: Session = { expiresAt, user };
      client.setQueryData<Session | null>(keys.session, session);
    },
  });
}
