import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { CaseRun } from './case-run.js';
import {
  attend,
  meet,
  named,
  onAgenda,
  publication,
  review,
  submit,
  toPreparing,
  toReviewed,
  toUnderReview,
  withholding,
} from './case-steps.js';

type Way = (definition: WorkflowDefinition) => CaseRun;

const isMajor = { amountFen: 1_000_000_000 };

/** A contract that goes to a meeting, or a decision. */
export const toMeeting: Way = definition =>
  toReviewed(definition, definition.name === 'contract' ? isMajor : {});

const toDecided: Way = definition => meet(toMeeting(definition));

/** From `decided` to `disclosure.pending`. */
export function close(run: CaseRun): CaseRun {
  if (run.definition.name === 'major-decision')
    return run.do('REPORT_TO_PARTY_COMMITTEE', { reportedOn: '2026-03-02' });
  run.store('signedCopy');
  return run.do('SIGN_CONTRACT', named(run, { signedOn: '2026-03-02', signedCopyId: 'signedCopy' }));
}

const toPending: Way = definition => close(toDecided(definition));

const toProposed: Way = definition => toPending(definition).do('PROPOSE_WITHHOLDING', withholding);
const toPublished: Way = definition => toPending(definition).do('PUBLISH', publication());

/** A matter in each state, by the shortest lawful way. */
export const STATES: Readonly<Record<string, Way>> = {
  'drafting.planned': definition => CaseRun.open(definition, {}, true),
  'drafting.preparing': definition => toPreparing(definition),
  'drafting.returned': definition => submit(toPreparing(definition)).do('RETURN', { reason: '材料不实' }),
  'drafting.revising': definition => review(toUnderReview(definition), 'unlawful', 1),
  'legalAdviserReview.submitted': definition => submit(toPreparing(definition)),
  'legalAdviserReview.awaitingSupplement': definition =>
    submit(toPreparing(definition)).do('REQUEST_SUPPLEMENT', { items: ['风险评估报告'] }),
  'legalAdviserReview.accepted': definition => submit(toPreparing(definition)).do('ACCEPT'),
  'legalAdviserReview.assigned': definition =>
    submit(toPreparing(definition)).do('ACCEPT').do('ASSIGN_ADVISER', { adviserId: 'adviser' }),
  'legalAdviserReview.adviserOpinion': definition =>
    submit(toPreparing(definition))
      .do('ACCEPT')
      .do('ASSIGN_ADVISER', { adviserId: 'adviser' })
      .do('DECLARE_NO_CONFLICT'),
  'judicialOffice.underReview': definition => toUnderReview(definition),
  'judicialOffice.adoptionFeedback': definition => review(toUnderReview(definition), 'revise', 2),
  'judicialOffice.reviewed': toMeeting,
  'committeeDecision.onAgenda': definition => onAgenda(toMeeting(definition)),
  'committeeDecision.inSession': definition => attend(onAgenda(toMeeting(definition))),
  'committeeDecision.decided': toDecided,
  'disclosure.pending': toPending,
  'disclosure.withholdingProposed': toProposed,
  'disclosure.withheld': definition => toProposed(definition).do('DECIDE_WITHHOLDING', { approved: true }),
  'disclosure.published': toPublished,
  archived: definition => toPublished(definition).do('ARCHIVE', { retention: 'permanent' }),
  rejected: definition => meet(toMeeting(definition), 'reject', { reasonsStatedAtMeeting: '资金未落实' }),
  withdrawn: definition => toPreparing(definition).do('WITHDRAW', { reason: '项目暂缓' }),
};
