import { caseChart } from '../chart.js';
import { OPINIONS_REPLACED, TEXT_REOPENS, WITHDRAWN } from './ways.js';

const BEFORE_DECISION = {
  WITHDRAW: WITHDRAWN,
  RECUSE: OPINIONS_REPLACED,
  ATTACH_DOCUMENT: TEXT_REOPENS,
} as const;

/** Collective discussion (Order 713 Art. 30). What follows in `decided` each matter type says itself. */
export const committeeDecision = caseChart.createStateConfig({
  id: 'committeeDecision',
  initial: 'onAgenda',
  states: {
    onAgenda: {
      on: {
        ...BEFORE_DECISION,
        RECORD_ATTENDANCE: { target: 'inSession', actions: ['recordAttendance', 'endClock'] },
      },
    },
    inSession: {
      on: {
        ...BEFORE_DECISION,
        RECORD_ATTENDANCE: { actions: ['recordAttendance'] },
        RECORD_STATEMENT: { actions: ['recordStatement'] },
        RECORD_DECISION: [
          { guard: 'adopted', target: 'decided', actions: ['recordOutcome', 'decideText', 'endClock'] },
          {
            guard: 'adoptedWithAmendment',
            target: '#drafting.revising',
            actions: ['recordOutcome', 'endClock'],
          },
          { guard: 'deferred', target: '#judicialOffice.reviewed', actions: ['recordOutcome', 'endClock'] },
          { guard: 'rejected', target: '#rejected', actions: ['recordOutcome', 'endClock'] },
        ],
      },
    },
    decided: {},
  },
});
