import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.js';
import { forgetWhatWasRead, signOut, type Session } from '../api/session.js';

/** Ends the session; nothing that was read stays behind. Drafts on this machine do: they are the person's own. */
export function useSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    const forget = (): void => {
      client.setQueryData<Session | null>(keys.session, null);
      forgetWhatWasRead(client);
    };
    // A session that is over already is signed out too.
    void signOut().then(forget, forget);
  };
}
