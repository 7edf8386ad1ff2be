import { findingIn, type Finding } from './finding.js';
import { GRANTS } from './grants-stream.js';
import type { StoredPerson } from './log-source.js';
import * as say from './organisation-sentences.js';
import type { RecordedBody } from './recorded.js';

const dutyKey = (personId: string, duty: string, unitId: string): string => `${personId} ${duty} ${unitId}`;

/** Everybody who may act must stand in the log, and everybody it tells of must be there: no hand in a table decides. */
export class PeopleCheck {
  readonly #added = new Map<string, { readonly unitId: string; readonly seq: number }>();
  readonly #granted = new Map<
    string,
    { readonly duty: readonly [string, string, string]; readonly seq: number }
  >();

  note(seq: number, { action, data }: RecordedBody): void {
    const { personId, unitId, duties } = data ?? {};
    if (typeof personId !== 'string' || typeof unitId !== 'string' || !Array.isArray(duties)) return;
    if (action === 'ADD_PERSON') this.#added.set(personId, { unitId, seq });
    for (const duty of duties as string[])
      this.#granted.set(dutyKey(personId, duty, unitId), { duty: [personId, duty, unitId], seq });
  }

  /** @param next the number the next entry of the stream would bear */
  *end(people: readonly StoredPerson[], next: number): Iterable<Finding> {
    const held = new Set<string>();
    for (const person of people) {
      const { personId, duties } = person;
      yield* this.account(person, next);
      for (const { duty, unitId } of duties) {
        const key = dutyKey(personId, duty, unitId);
        held.add(key);
        if (!this.#granted.has(key))
          yield findingIn(GRANTS, 'entry-missing', next, say.dutyUnrecorded(personId, duty, unitId));
      }
    }
    for (const [key, { duty, seq }] of this.#granted)
      if (!held.has(key)) yield findingIn(GRANTS, 'state-differs', seq, say.dutyGone(...duty));
    const accounts = new Set(people.flatMap(({ personId, unitId }) => (unitId === null ? [] : [personId])));
    for (const [personId, { seq }] of this.#added)
      if (!accounts.has(personId)) yield findingIn(GRANTS, 'state-differs', seq, say.personGone(personId));
  }

  private *account({ personId, unitId, disabled }: StoredPerson, next: number): Iterable<Finding> {
    const added = this.#added.get(personId);
    if (!added) yield findingIn(GRANTS, 'entry-missing', next, say.personUnrecorded(personId));
    else if (unitId !== null && unitId !== added.unitId)
      yield findingIn(GRANTS, 'state-differs', added.seq, say.personElsewhere(personId, unitId));
    // No entry of this version shuts anybody out.
    if (disabled) yield findingIn(GRANTS, 'entry-missing', next, say.disablingUnrecorded(personId));
  }
}
