import { actionsFrom, caseChart, EMPTY_CONTEXT } from '../../_stages/v1/chart.js';
import { committeeDecision } from '../../_stages/v1/stages/committee-decision.js';
import { disclosure } from '../../_stages/v1/stages/disclosure.js';
import { drafting } from '../../_stages/v1/stages/drafting.js';
import { alsoOn, ENDS } from '../../_stages/v1/stages/ends.js';
import { judicialOffice } from '../../_stages/v1/stages/judicial-office.js';
import { legalAdviserReview } from '../../_stages/v1/stages/legal-adviser-review.js';
import { DOCUMENT_FILED } from '../../_stages/v1/stages/ways.js';
import { DECISION_CHANGES } from './changes.js';

const chart = caseChart.extend({ actions: actionsFrom(DECISION_CHANGES) });

/** The drafter records the procedures of Order 713 wherever the dossier is in their hands. */
const PROCEDURES_RECORDED = {
  RECORD_PUBLIC_PARTICIPATION: { actions: ['recordPublicParticipation', 'noteDrafter'] },
  RECORD_EXPERT_ARGUMENTATION: { actions: ['recordExpertArgumentation', 'noteDrafter'] },
  RECORD_RISK_ASSESSMENT: { actions: ['recordRiskAssessment', 'noteDrafter'] },
  RECORD_FAIR_COMPETITION_REVIEW: { actions: ['recordFairCompetitionReview', 'noteDrafter'] },
  DECLARE_PROCEDURE_NOT_REQUIRED: { actions: ['declareNotRequired', 'noteDrafter'] },
} as const;

/** Reported to the Party committee of the same level before it is issued (Order 713 Art. 31). */
const decided = chart.createStateConfig({
  on: {
    ATTACH_DOCUMENT: DOCUMENT_FILED,
    REPORT_TO_PARTY_COMMITTEE: { target: '#disclosure.pending', actions: ['reportToParty', 'runDisclosure'] },
  },
});

export const machine = chart.createMachine({
  id: 'major-decision@1',
  context: EMPTY_CONTEXT,
  initial: 'drafting',
  states: {
    drafting: {
      ...drafting,
      states: {
        ...drafting.states,
        preparing: alsoOn(drafting.states.preparing, PROCEDURES_RECORDED),
        returned: alsoOn(drafting.states.returned, PROCEDURES_RECORDED),
        revising: alsoOn(drafting.states.revising, PROCEDURES_RECORDED),
      },
    },
    legalAdviserReview: {
      ...legalAdviserReview,
      states: {
        ...legalAdviserReview.states,
        awaitingSupplement: alsoOn(legalAdviserReview.states.awaitingSupplement, PROCEDURES_RECORDED),
      },
    },
    judicialOffice,
    committeeDecision: { ...committeeDecision, states: { ...committeeDecision.states, decided } },
    disclosure,
    ...ENDS,
  },
});
