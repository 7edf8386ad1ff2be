import { findingIn, type Finding } from './finding.js';
import { FoundationCheck } from './foundation-check.js';
import { GRANTS } from './grants-stream.js';
import type { StoredOrganisation } from './log-source.js';
import * as say from './organisation-sentences.js';
import { PeopleCheck } from './people-check.js';
import type { Recorded } from './recorded.js';
import { UnitCheck } from './unit-check.js';

/** Compares an organisation, its units, people and duties with the stream that tells of them. */
export class GrantsCheck {
  readonly #foundation = new FoundationCheck();
  readonly #units = new UnitCheck();
  readonly #people = new PeopleCheck();
  #lastSeq = 0;

  note(stream: string, { seq, body }: Recorded): void {
    if (stream !== GRANTS) return;
    this.#lastSeq = seq;
    this.#foundation.note(seq, body);
    this.#units.note(seq, body);
    this.#people.note(seq, body);
  }

  *end({ foundation, units, people }: StoredOrganisation): Iterable<Finding> {
    const next = this.#lastSeq + 1;
    if (next === 1) {
      if (foundation || units.length + people.length > 0)
        yield findingIn(GRANTS, 'stream-missing', 1, say.organisationStreamGone(say.PEOPLE));
      return;
    }
    yield* this.#foundation.end(foundation, next);
    yield* this.#units.end(units, next);
    yield* this.#people.end(people, next);
  }
}
