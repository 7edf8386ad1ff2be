import type { NewEntry } from '../audit/new-entry.js';

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

export const signedIn = (personId: string): NewEntry =>
  entry({ kind: 'event', action: 'SIGN_IN', actor: { personId, duty: 'signedIn' }, body: {} });

export const signedOut = (personId: string): NewEntry =>
  entry({ kind: 'event', action: 'SIGN_OUT', actor: { personId, duty: 'signedIn' }, body: {} });

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
