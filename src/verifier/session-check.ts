import { findingIn, type Finding } from './finding.js';
import type { StoredSession } from './log-source.js';
import * as say from './organisation-sentences.js';
import type { Recorded } from './recorded.js';

const SIGN_IN = 'organisation/sign-in';

interface SignedIn {
  readonly seq: number;
  readonly personId: string;
  readonly createdAt: unknown;
  readonly expiresAt: unknown;
}

/** Whoever is signed in came through the door, for as long as the door gave them, and has not left through it. */
export class SessionCheck {
  readonly #begun = new Map<unknown, SignedIn>();
  readonly #ended = new Map<unknown, number>();
  #lastSeq = 0;

  note(stream: string, { seq, body: { action, actor, data } }: Recorded): void {
    if (stream !== SIGN_IN) return;
    this.#lastSeq = seq;
    const { session, createdAt, expiresAt } = data ?? {};
    if (action === 'SIGN_OUT') this.#ended.set(session, seq);
    if (action === 'SIGN_IN' && actor.personId !== null && typeof session === 'string')
      this.#begun.set(session, { seq, personId: actor.personId, createdAt, expiresAt });
  }

  *end(sessions: readonly StoredSession[]): Iterable<Finding> {
    if (sessions.length > 0 && this.#lastSeq === 0)
      yield findingIn(SIGN_IN, 'stream-missing', 1, say.organisationStreamGone(say.SESSIONS));
    else for (const session of sessions) yield* this.one(session);
  }

  private *one({ session, personId, createdAt, expiresAt }: StoredSession): Iterable<Finding> {
    const begun = this.#begun.get(session);
    const ended = this.#ended.get(session);
    if (begun?.personId !== personId)
      yield findingIn(SIGN_IN, 'entry-missing', this.#lastSeq + 1, say.sessionUnrecorded(personId));
    else if (begun.createdAt !== createdAt || begun.expiresAt !== expiresAt)
      yield findingIn(SIGN_IN, 'state-differs', begun.seq, say.sessionDiffers(personId, expiresAt));
    if (ended !== undefined)
      yield findingIn(SIGN_IN, 'state-differs', ended, say.sessionAfterSignOut(personId));
  }
}
