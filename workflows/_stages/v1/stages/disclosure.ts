import { caseChart } from '../chart.js';
import { DOCUMENT_FILED } from './ways.js';

const PUBLISHED = { target: 'published', actions: ['publish', 'endClock'] } as const;
const ARCHIVED = { target: '#archived', actions: ['archive', 'endClock'] } as const;

/** Publishing in twenty working days, or withholding on a ground that another person approves (Order 711). */
export const disclosure = caseChart.createStateConfig({
  id: 'disclosure',
  initial: 'pending',
  states: {
    pending: {
      on: {
        ATTACH_DOCUMENT: DOCUMENT_FILED,
        PUBLISH: PUBLISHED,
        PROPOSE_WITHHOLDING: {
          target: 'withholdingProposed',
          actions: ['proposeWithholding', 'runDisclosure'],
        },
      },
    },
    withholdingProposed: {
      on: {
        ATTACH_DOCUMENT: DOCUMENT_FILED,
        DECIDE_WITHHOLDING: [
          { guard: 'approved', target: 'withheld', actions: ['decideWithholding', 'endClock'] },
          { guard: 'notApproved', target: 'pending', actions: ['decideWithholding', 'runDisclosure'] },
        ],
      },
    },
    withheld: { on: { ATTACH_DOCUMENT: DOCUMENT_FILED, PUBLISH: PUBLISHED, ARCHIVE: ARCHIVED } },
    published: { on: { ATTACH_DOCUMENT: DOCUMENT_FILED, ARCHIVE: ARCHIVED } },
  },
});
