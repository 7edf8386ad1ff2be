import { actionsFrom, caseChart, EMPTY_CONTEXT, guardsFrom } from '../../_stages/v1/chart.js';
import { committeeDecision } from '../../_stages/v1/stages/committee-decision.js';
import { disclosure } from '../../_stages/v1/stages/disclosure.js';
import { drafting } from '../../_stages/v1/stages/drafting.js';
import { alsoOn, ENDS } from '../../_stages/v1/stages/ends.js';
import { judicialOffice } from '../../_stages/v1/stages/judicial-office.js';
import { legalAdviserReview } from '../../_stages/v1/stages/legal-adviser-review.js';
import { RECUSAL, WITHDRAWN } from '../../_stages/v1/stages/ways.js';
import { CONTRACT_BRANCHES } from './branches.js';
import { CONTRACT_CHANGES } from './changes.js';

const chart = caseChart.extend({
  guards: guardsFrom(CONTRACT_BRANCHES),
  actions: actionsFrom(CONTRACT_CHANGES),
});

/** The leader approves an ordinary contract; a major one goes to a meeting. */
const APPROVAL = {
  APPROVE_CONTRACT: [
    {
      guard: 'approved',
      target: '#committeeDecision.decided',
      actions: ['recordApproval', 'decideText', 'endClock'],
    },
    { guard: 'notApproved', target: '#rejected', actions: ['recordApproval', 'endClock'] },
  ],
} as const;

const UNDONE = ['undoDecision', 'forgetApproval'] as const;

/**
 * Decided, not yet signed. Until the signature the text may still change and people may still be recused; either
 * undoes the decision, because it was taken on that text, that opinion and by that person.
 */
const decided = chart.createStateConfig({
  on: {
    WITHDRAW: WITHDRAWN,
    RECUSE: [
      {
        guard: 'adviceFalls',
        target: '#legalAdviserReview.accepted',
        actions: [...RECUSAL, ...UNDONE, 'runReview'],
      },
      {
        guard: 'reviewFalls',
        target: '#judicialOffice.underReview',
        actions: [...RECUSAL, ...UNDONE, 'runReview'],
      },
      {
        guard: 'approvalFalls',
        target: '#judicialOffice.reviewed',
        actions: ['noteRecusal', ...UNDONE, 'endClock'],
      },
      { guard: 'decisionStands', actions: ['noteRecusal'] },
    ],
    ATTACH_DOCUMENT: [
      {
        guard: 'draftStored',
        target: '#drafting.revising',
        actions: ['keepDocument', 'takeText', ...UNDONE, 'endClock'],
      },
      { guard: 'anotherStored', actions: ['fileBeforeSignature'] },
    ],
    SIGN_CONTRACT: { target: '#disclosure.pending', actions: ['sign', 'runDisclosure'] },
  },
});

export const machine = chart.createMachine({
  id: 'contract@1',
  context: EMPTY_CONTEXT,
  initial: 'drafting',
  states: {
    drafting,
    legalAdviserReview,
    judicialOffice: {
      ...judicialOffice,
      states: { ...judicialOffice.states, reviewed: alsoOn(judicialOffice.states.reviewed, APPROVAL) },
    },
    committeeDecision: { ...committeeDecision, states: { ...committeeDecision.states, decided } },
    disclosure,
    ...ENDS,
  },
});
