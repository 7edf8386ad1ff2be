import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { stageOf, stateKey } from '../workflow-engine/state-key.js';
import type { StoredState } from '../workflow-engine/types.js';
import type { Report } from './finding.js';
import type { StoredMatter } from './log-source.js';
import * as say from './matter-sentences.js';

type Columns = StoredMatter['columns'];

const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What lists and reports must show, told from the state alone. */
function columnsOf(state: StoredState): Columns {
  const { control, record } = state.context;
  const key = stateKey(state.value);
  const { milestones } = record;
  return {
    title: record.title,
    number: record.number,
    stage: stageOf(key),
    state_key: key,
    text_sha256: orNull(control.text),
    decided_sha256: orNull(control.decidedText),
    submitted_at: milestones.submittedAt,
    accepted_at: milestones.acceptedAt,
    reviewed_at: milestones.reviewedAt,
    decided_at: milestones.decidedAt,
    signed_at: milestones.signedAt,
    disclosed_at: milestones.disclosedAt,
    archived_at: milestones.archivedAt,
  };
}

/** Compares the stored matter with where its entries end; `reached` is `null` when they could not be replayed. */
export function checkStoredMatter(
  matter: StoredMatter,
  lastSeq: number,
  lastVersion: number,
  reached: StoredState | null,
  report: Report,
): void {
  if (matter.version > lastVersion) {
    report('tail-missing', lastSeq + 1, say.matterAhead(matter.version, lastVersion));
    return;
  }
  if (matter.version < lastVersion)
    report('state-differs', lastSeq, say.storedVersionBehind(matter.version, lastVersion));
  if (!reached) return;
  if (canonicalJson(reached as unknown as Json) !== matter.state)
    report('state-differs', lastSeq, say.storedStateDiffers());
  const expected = columnsOf(reached);
  const wrong = Object.keys(expected).filter(
    column => column in matter.columns && matter.columns[column] !== expected[column],
  );
  if (wrong.length > 0) report('state-differs', lastSeq, say.columnsDiffer(wrong));
}
