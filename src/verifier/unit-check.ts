import { findingIn, type Finding } from './finding.js';
import { GRANTS } from './grants-stream.js';
import type { StoredUnit } from './log-source.js';
import * as say from './organisation-sentences.js';
import type { RecordedBody } from './recorded.js';

const MEMBERS = ['name', 'kind', 'parentId'] as const;

/** A duty reaches everything below its unit: who hangs a unit elsewhere gives and takes duties. */
export class UnitCheck {
  readonly #added = new Map<string, Partial<StoredUnit> & { readonly seq: number }>();

  note(seq: number, { action, data }: RecordedBody): void {
    const unit = (data ?? {}) as Partial<StoredUnit>;
    if (action === 'ADD_UNIT' && typeof unit.unitId === 'string')
      this.#added.set(unit.unitId, { ...unit, seq });
  }

  /** @param next the number the next entry of the stream would bear */
  *end(stored: readonly StoredUnit[], next: number): Iterable<Finding> {
    const known = new Set(stored.map(({ unitId }) => unitId));
    for (const unit of stored) {
      const added = this.#added.get(unit.unitId);
      const wrong = MEMBERS.filter(member => added?.[member] !== unit[member]);
      if (!added) yield findingIn(GRANTS, 'entry-missing', next, say.unitUnrecorded(unit.unitId));
      else if (wrong.length > 0)
        yield findingIn(GRANTS, 'state-differs', added.seq, say.unitDiffers(unit.unitId, wrong));
    }
    for (const [unitId, { seq }] of this.#added)
      if (!known.has(unitId)) yield findingIn(GRANTS, 'state-differs', seq, say.unitGone(unitId));
  }
}
