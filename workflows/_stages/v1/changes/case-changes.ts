import { change, withMilestone, type CaseChange } from '../case-change.js';
import { CLOCK_CHANGES } from './clock-changes.js';
import { DISCLOSURE_CHANGES } from './disclosure-changes.js';
import { DRAFTING_CHANGES } from './drafting-changes.js';
import { MEETING_CHANGES } from './meeting-changes.js';
import { OPENING_CHANGES } from './opening-changes.js';
import { OPINION_CHANGES } from './opinion-changes.js';
import { RECUSAL_CHANGES } from './recusal-changes.js';

/** From acceptance on a matter runs under the numbers that were in force then. */
const accept = change(({ record, facts }) => ({
  record: { ...withMilestone(record, 'acceptedAt', facts.at), settings: facts.settings },
}));

/** Every assignment the shared stages name. */
export const CASE_CHANGES = {
  ...CLOCK_CHANGES,
  ...OPENING_CHANGES,
  ...DRAFTING_CHANGES,
  accept,
  ...OPINION_CHANGES,
  ...RECUSAL_CHANGES,
  ...MEETING_CHANGES,
  ...DISCLOSURE_CHANGES,
} as const satisfies Readonly<Record<string, CaseChange>>;
