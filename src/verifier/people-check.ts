import type { Finding, FindingName } from './finding.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { StoredPerson } from './log-source.js';
import * as say from './organisation-sentences.js';
import type { RecordedBody } from './recorded.js';

const GRANTS = 'organisation/grants';
const SIGN_IN = 'organisation/sign-in';

const dutyKey = (personId: string, duty: string, unitId: string): string => `${personId} ${duty} ${unitId}`;
const finding = (name: FindingName, stream: string, seq: number, message: LocalizedText): Finding => ({
  finding: name,
  stream,
  seq,
  message,
});

/** Everybody who may act, and everybody signed in, must stand in the log: nobody gives themselves a duty in a table. */
export class PeopleCheck {
  readonly #added = new Set<string>();
  readonly #granted = new Map<
    string,
    { readonly duty: readonly [string, string, string]; readonly seq: number }
  >();
  readonly #signedIn = new Set<string>();
  readonly #lastSeq = new Map<string, number>();

  note(stream: string, seq: number, { action, actor, data }: RecordedBody): void {
    if (stream !== GRANTS && stream !== SIGN_IN) return;
    this.#lastSeq.set(stream, seq);
    if (stream === SIGN_IN && action === 'SIGN_IN' && actor.personId !== null)
      this.#signedIn.add(actor.personId);
    if (stream === GRANTS) this.noteGrant(seq, action, data ?? {});
  }

  private noteGrant(seq: number, action: string, data: Record<string, unknown>): void {
    const { personId, unitId, duties } = data;
    if (typeof personId !== 'string' || typeof unitId !== 'string' || !Array.isArray(duties)) return;
    if (action === 'ADD_PERSON') this.#added.add(personId);
    for (const duty of duties as string[])
      this.#granted.set(dutyKey(personId, duty, unitId), { duty: [personId, duty, unitId], seq });
  }

  *end(people: readonly StoredPerson[]): Iterable<Finding> {
    if (people.length > 0 && !this.#lastSeq.has(GRANTS))
      yield finding('stream-missing', GRANTS, 1, say.organisationStreamGone(say.PEOPLE));
    else yield* this.grants(people);
    const present = people.filter(({ hasSession }) => hasSession);
    if (present.length > 0 && !this.#lastSeq.has(SIGN_IN))
      yield finding('stream-missing', SIGN_IN, 1, say.organisationStreamGone(say.SESSIONS));
    else
      for (const { personId } of present)
        if (!this.#signedIn.has(personId))
          yield finding('entry-missing', SIGN_IN, this.after(SIGN_IN), say.sessionUnrecorded(personId));
  }

  private after(stream: string): number {
    return (this.#lastSeq.get(stream) ?? 0) + 1;
  }

  private *grants(people: readonly StoredPerson[]): Iterable<Finding> {
    const held = new Set<string>();
    for (const { personId, duties } of people) {
      if (!this.#added.has(personId))
        yield finding('entry-missing', GRANTS, this.after(GRANTS), say.personUnrecorded(personId));
      for (const { duty, unitId } of duties) {
        const key = dutyKey(personId, duty, unitId);
        held.add(key);
        if (!this.#granted.has(key))
          yield finding(
            'entry-missing',
            GRANTS,
            this.after(GRANTS),
            say.dutyUnrecorded(personId, duty, unitId),
          );
      }
    }
    for (const [key, { duty, seq }] of this.#granted)
      if (!held.has(key)) yield finding('state-differs', GRANTS, seq, say.dutyGone(...duty));
  }
}
