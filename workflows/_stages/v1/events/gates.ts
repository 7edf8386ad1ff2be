import type { RuleUse } from '../../../_kit/event.js';
import type { AnyRule } from '../../../_kit/rule.js';
import {
  adviserApproved,
  adviserHeard,
  conclusionPermits,
  everyItemAnswered,
  reviewedBeforeDiscussion,
  textIsTheOneReviewed,
} from '../rules/gate-rules.js';

/** Together: an effective opinion of the reviewing body on exactly this text, the adviser heard (Order 713 Art. 25, 28). */
export const GATES: readonly AnyRule[] = [
  everyItemAnswered,
  adviserHeard,
  adviserApproved,
  reviewedBeforeDiscussion,
  conclusionPermits,
  textIsTheOneReviewed,
];

/** The gates where the payload says that something is really decided. */
export const gatesWhen = (when: (data: Record<string, unknown>) => boolean): readonly RuleUse[] =>
  GATES.map(rule => ({ rule, when }));
