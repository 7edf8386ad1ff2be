import { caseChart } from '../chart.js';
import {
  ADVISER_REPLACED,
  DOCUMENT_KEPT,
  EDITED,
  EXTENDED,
  RECUSAL_NOTED,
  RETURNED,
  TEXT_KEPT,
  WITHDRAWN,
} from './ways.js';

const UNDER_CHECK = { WITHDRAW: WITHDRAWN, RECUSE: RECUSAL_NOTED, ATTACH_DOCUMENT: DOCUMENT_KEPT } as const;
const WITH_ADVISER = {
  WITHDRAW: WITHDRAWN,
  RECUSE: ADVISER_REPLACED,
  ATTACH_DOCUMENT: DOCUMENT_KEPT,
  RETURN: RETURNED,
  EXTEND_REVIEW: EXTENDED,
} as const;

/** From submission to the adviser's opinion: formal check, supplement, acceptance, assignment (Order 713 Art. 26, 28). */
export const legalAdviserReview = caseChart.createStateConfig({
  id: 'legalAdviserReview',
  initial: 'submitted',
  states: {
    submitted: {
      on: {
        ...UNDER_CHECK,
        TAKE_BACK: { target: '#drafting.preparing', actions: ['noteDrafter', 'endClock'] },
        RETURN: RETURNED,
        REQUEST_SUPPLEMENT: { target: 'awaitingSupplement', actions: ['askSupplementAtCheck', 'stopClock'] },
        ACCEPT: { target: 'accepted', actions: ['accept', 'runReview'] },
      },
    },
    awaitingSupplement: {
      on: {
        WITHDRAW: WITHDRAWN,
        RECUSE: RECUSAL_NOTED,
        ATTACH_DOCUMENT: TEXT_KEPT,
        EDIT_DRAFT: EDITED,
        PROVIDE_SUPPLEMENT: [
          {
            guard: 'askedAtFormalCheck',
            target: 'submitted',
            actions: ['provideSupplement', 'noteDrafter', 'runFormalCheck'],
          },
          {
            guard: 'askedAtAcceptance',
            target: 'accepted',
            actions: ['provideSupplement', 'noteDrafter', 'runReview'],
          },
        ],
      },
    },
    accepted: {
      on: {
        ...UNDER_CHECK,
        RETURN: RETURNED,
        REQUEST_SUPPLEMENT: {
          target: 'awaitingSupplement',
          actions: ['askSupplementAtAcceptance', 'stopClock'],
        },
        EXTEND_REVIEW: EXTENDED,
        ASSIGN_ADVISER: { target: 'assigned', actions: ['assignAdviser', 'runReview'] },
      },
    },
    assigned: {
      on: {
        ...WITH_ADVISER,
        DECLARE_NO_CONFLICT: { target: 'adviserOpinion', actions: ['runReview'] },
      },
    },
    adviserOpinion: {
      on: {
        ...WITH_ADVISER,
        ISSUE_ADVISER_OPINION: [
          {
            guard: 'adviserApproves',
            target: '#judicialOffice.underReview',
            actions: ['recordAdviserOpinion', 'runReview'],
          },
          {
            guard: 'adviserRejects',
            target: '#drafting.revising',
            actions: ['recordAdviserOpinion', 'endClock'],
          },
        ],
      },
    },
  },
});
