import type { NewEntry } from '../audit/new-entry.js';
import type { NewlyOpened } from './sessions.js';

export const SIGN_IN_STREAM = 'organisation/sign-in';

const entry = (rest: Pick<NewEntry, 'kind' | 'action' | 'actor' | 'body'>): NewEntry => ({
  stream: SIGN_IN_STREAM,
  workflow: null,
  definition: null,
  version: null,
  documents: [],
  texts: [],
  ...rest,
});

/** Names the session by its digest, so that one put into the table, or prolonged there, is found out. */
export const signedIn = (
  personId: string,
  { digest: session, createdAt, expiresAt }: NewlyOpened,
): NewEntry =>
  entry({
    kind: 'event',
    action: 'SIGN_IN',
    actor: { personId, duty: 'signedIn' },
    body: { data: { session, createdAt, expiresAt } },
  });

export const signedOut = (personId: string, session: string): NewEntry =>
  entry({
    kind: 'event',
    action: 'SIGN_OUT',
    actor: { personId, duty: 'signedIn' },
    body: { data: { session } },
  });

/**
 * Somebody failed to sign in as a person, or as nobody we know. The typed name stays out of the log: people type
 * passwords into that field.
 */
export const signInFailed = (personId: string | null): NewEntry =>
  entry({
    kind: 'refusal',
    action: 'SIGN_IN',
    actor: { personId: null, duty: 'system' },
    body: { data: { personId } },
  });
