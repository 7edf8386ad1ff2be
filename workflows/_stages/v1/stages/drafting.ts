import { caseChart } from '../chart.js';
import { EDITED, RECUSAL_NOTED, TEXT_KEPT, WITHDRAWN } from './ways.js';

const SUBMITTED = {
  target: '#legalAdviserReview.submitted',
  actions: ['submit', 'noteDrafter', 'runFormalCheck'],
} as const;

/** What is offered in every state of the stage, begun or not. */
const ALWAYS = { WITHDRAW: WITHDRAWN, RECUSE: RECUSAL_NOTED, ATTACH_DOCUMENT: TEXT_KEPT } as const;

/** The undertaking unit's stage: planned, being prepared, returned, or being revised after an opinion. */
export const drafting = caseChart.createStateConfig({
  id: 'drafting',
  initial: 'preparing',
  states: {
    planned: {
      on: {
        ...ALWAYS,
        START_DRAFTING: { target: 'preparing', actions: ['startDrafting', 'noteParticulars', 'noteDrafter'] },
      },
    },
    preparing: { on: { ...ALWAYS, EDIT_DRAFT: EDITED, SUBMIT_FOR_REVIEW: SUBMITTED } },
    returned: { on: { ...ALWAYS, EDIT_DRAFT: EDITED, SUBMIT_FOR_REVIEW: SUBMITTED } },
    revising: {
      on: {
        ...ALWAYS,
        EDIT_DRAFT: EDITED,
        SUBMIT_FOR_REVIEW: [
          {
            guard: 'straightToReview',
            target: '#judicialOffice.underReview',
            actions: ['submit', 'noteDrafter', 'runReview'],
          },
          { ...SUBMITTED, guard: 'newRound' },
        ],
      },
    },
  },
});
