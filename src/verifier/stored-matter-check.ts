import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import type { StoredState } from '../workflow-engine/types.js';
import type { DerivedColumns } from './derived-columns.js';
import type { Report } from './finding.js';
import type { StoredMatter } from './log-source.js';
import * as say from './matter-sentences.js';

/** Where the entries of a matter end. `state` is `null` when they could not be replayed. */
export interface Reached {
  readonly seq: number;
  readonly version: number;
  readonly state: StoredState | null;
  readonly derived: DerivedColumns | null;
}

/** Compares the stored matter with where its entries end. */
export function checkStoredMatter(matter: StoredMatter, reached: Reached, report: Report): void {
  const { seq, version, state, derived } = reached;
  if (matter.version > version) {
    report('tail-missing', seq + 1, say.matterAhead(matter.version, version));
    return;
  }
  if (matter.version < version)
    report('state-differs', seq, say.storedVersionBehind(matter.version, version));
  if (!state || !derived) return;
  if (canonicalJson(state as unknown as Json) !== matter.state)
    report('state-differs', seq, say.storedStateDiffers());
  const expected = derived.columns(state);
  const stored: StoredMatter['columns'] = { ...matter.columns, definition: matter.definition };
  const wrong = Object.keys(expected).filter(column => stored[column] !== expected[column]);
  if (wrong.length > 0) report('state-differs', seq, say.columnsDiffer(wrong));
  const { missing, added } = derived.participantsThatDiffer(matter.participants);
  if (missing.length + added.length > 0) report('state-differs', seq, say.participantsDiffer(missing, added));
}
