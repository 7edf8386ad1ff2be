import type { ClockKind, ClockState } from '../../../_kit/definition.js';
import type { Facts } from '../../../_kit/facts.js';
import { change, type CaseChange } from '../case-change.js';
import type { CaseRecord } from '../record.js';
import { settingOf } from '../settings.js';

const SETTINGS: Readonly<Record<ClockKind, string>> = {
  formalCheck: 'formalCheckWorkingDays',
  review: 'reviewWorkingDays',
  feedback: 'feedbackWorkingDays',
  disclosure: 'disclosureWorkingDays',
};

/** A clock of the same kind goes on; one that stood still counts what was left from today; else a new one starts. */
function running(record: CaseRecord, kind: ClockKind, facts: Facts, startedOn: string): ClockState {
  const { clock } = record;
  if (clock?.kind !== kind)
    return { kind, startedOn, days: settingOf(facts, SETTINGS[kind]), stopped: false };
  return clock.stopped ? { kind, startedOn: facts.today, days: clock.days, stopped: false } : clock;
}

const run = (kind: ClockKind): CaseChange =>
  change(({ record, facts }) => ({ record: { clock: running(record, kind, facts, facts.today) } }));

/** Outside the review clock an extension means nothing any more. */
const leavingReview = { extended: false };

/** One for each kind of clock that a state may have; every way into a state names the one that runs there. */
export const CLOCK_CHANGES = {
  runFormalCheck: run('formalCheck'),
  runReview: run('review'),
  runFeedback: change(({ record, facts }) => ({
    control: leavingReview,
    record: { clock: running(record, 'feedback', facts, facts.today) },
  })),

  /** Twenty working days from decision or signature (Order 711 Art. 26), not from the report to the Party committee. */
  runDisclosure: change(({ record, facts }) => {
    const formedOn = record.signature?.signedOn ?? record.decision?.decidedOn ?? facts.today;
    return { record: { clock: running(record, 'disclosure', facts, formedOn) } };
  }),

  stopClock: change(({ record, facts }) => {
    if (record.clock === null) return {};
    const days = Math.max(facts.clock?.daysLeft ?? record.clock.days, 0);
    return { record: { clock: { ...record.clock, days, stopped: true } } };
  }),

  endClock: change(() => ({ control: leavingReview, record: { clock: null } })),
} as const;
