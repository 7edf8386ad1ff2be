import { findingIn, type Finding } from './finding.js';
import { GRANTS } from './grants-stream.js';
import type { StoredFoundation } from './log-source.js';
import * as say from './organisation-sentences.js';
import type { RecordedBody } from './recorded.js';

/** Days, dates and what counts as production follow from what an organisation was founded as. */
export class FoundationCheck {
  #founded: { readonly seq: number; readonly data: Readonly<Record<string, unknown>> } | null = null;

  note(seq: number, { action, data }: RecordedBody): void {
    if (action === 'FOUND_ORGANISATION') this.#founded ??= { seq, data: data ?? {} };
  }

  /** @param next the number the next entry of the stream would bear */
  *end(stored: StoredFoundation | null, next: number): Iterable<Finding> {
    const founded = this.#founded;
    if (!stored && founded) yield findingIn(GRANTS, 'state-differs', founded.seq, say.organisationGone());
    else if (stored && !founded) yield findingIn(GRANTS, 'entry-missing', next, say.foundingUnrecorded());
    if (!stored || !founded) return;
    const { name, timeZone, mode } = founded.data;
    const expected: Readonly<Record<keyof StoredFoundation, unknown>> = {
      name,
      timeZone,
      mode,
      serviceMode: mode,
    };
    const wrong = (Object.keys(stored) as (keyof StoredFoundation)[]).filter(
      member => stored[member] !== expected[member],
    );
    if (wrong.length > 0)
      yield findingIn(GRANTS, 'state-differs', founded.seq, say.organisationDiffers(wrong));
  }
}
