import { caseChart } from '../chart.js';
import {
  ADVICE_REPLACED,
  DOCUMENT_KEPT,
  EXTENDED,
  OPINIONS_REPLACED,
  RETURNED,
  TEXT_REOPENS,
  WITHDRAWN,
} from './ways.js';

/** The review body's stage: its opinion, the answers to it, and the reviewed matter waiting for a decision. */
export const judicialOffice = caseChart.createStateConfig({
  id: 'judicialOffice',
  initial: 'underReview',
  states: {
    underReview: {
      on: {
        WITHDRAW: WITHDRAWN,
        RECUSE: ADVICE_REPLACED,
        ATTACH_DOCUMENT: DOCUMENT_KEPT,
        RETURN: RETURNED,
        EXTEND_REVIEW: EXTENDED,
        ISSUE_REVIEW_OPINION: [
          {
            guard: 'unlawful',
            target: '#drafting.revising',
            actions: ['recordReviewOpinion', 'forgetAmendment', 'endClock'],
          },
          { guard: 'withItems', target: 'adoptionFeedback', actions: ['recordReviewOpinion', 'runFeedback'] },
          { guard: 'withoutItems', target: 'reviewed', actions: ['recordReviewOpinion', 'endClock'] },
        ],
      },
    },
    adoptionFeedback: {
      on: {
        WITHDRAW: WITHDRAWN,
        RECUSE: OPINIONS_REPLACED,
        ATTACH_DOCUMENT: TEXT_REOPENS,
        ANSWER_OPINION: [
          {
            guard: 'textWillChange',
            target: '#drafting.revising',
            actions: ['answerOpinion', 'noteDrafter', 'endClock'],
          },
          { guard: 'textStands', target: 'reviewed', actions: ['answerOpinion', 'noteDrafter', 'endClock'] },
        ],
      },
    },
    reviewed: {
      on: {
        WITHDRAW: WITHDRAWN,
        RECUSE: OPINIONS_REPLACED,
        ATTACH_DOCUMENT: TEXT_REOPENS,
        PLACE_ON_AGENDA: { target: '#committeeDecision.onAgenda', actions: ['placeOnAgenda', 'endClock'] },
        CONFIRM_AMENDMENT: {
          target: '#committeeDecision.decided',
          actions: ['confirmAmendment', 'decideText', 'endClock'],
        },
      },
    },
  },
});
