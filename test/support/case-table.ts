/** Where each event is offered and where it leads, written down apart from the charts: the table they are compared with. */
type Row = readonly [event: string, from: readonly string[], to: readonly string[]];

const STAYS = '=';
const drafting = ['planned', 'preparing', 'returned', 'revising'].map(state => `drafting.${state}`);
const adviserReview = ['submitted', 'awaitingSupplement', 'accepted', 'assigned', 'adviserOpinion'].map(
  state => `legalAdviserReview.${state}`,
);
const [submitted, awaitingSupplement, accepted, assigned, adviserOpinion] = adviserReview as [
  string,
  string,
  string,
  string,
  string,
];
const [planned, preparing, returned, revising] = drafting as [string, string, string, string];
const underReview = 'judicialOffice.underReview';
const adoptionFeedback = 'judicialOffice.adoptionFeedback';
const reviewed = 'judicialOffice.reviewed';
const onAgenda = 'committeeDecision.onAgenda';
const inSession = 'committeeDecision.inSession';
const decided = 'committeeDecision.decided';
const pending = 'disclosure.pending';
const proposed = 'disclosure.withholdingProposed';
const withheld = 'disclosure.withheld';
const published = 'disclosure.published';

const editing = [preparing, returned, revising, awaitingSupplement];
const opinionGiven = [adoptionFeedback, reviewed, onAgenda, inSession];
const beforeDecision = [...drafting, ...adviserReview, underReview, ...opinionGiven];
const afterDecision = [pending, proposed, withheld, published];

const BOTH: readonly Row[] = [
  ['START_DRAFTING', [planned], [preparing]],
  ['EDIT_DRAFT', editing, [STAYS]],
  ['SUBMIT_FOR_REVIEW', [preparing, returned], [submitted]],
  ['SUBMIT_FOR_REVIEW', [revising], [underReview, submitted]],
  ['TAKE_BACK', [submitted], [preparing]],
  ['WITHDRAW', beforeDecision, ['withdrawn']],
  ['RETURN', [submitted, accepted, assigned, adviserOpinion, underReview], [returned]],
  ['REQUEST_SUPPLEMENT', [submitted, accepted], [awaitingSupplement]],
  ['PROVIDE_SUPPLEMENT', [awaitingSupplement], [submitted, accepted]],
  ['ACCEPT', [submitted], [accepted]],
  ['ASSIGN_ADVISER', [accepted], [assigned]],
  ['DECLARE_NO_CONFLICT', [assigned], [adviserOpinion]],
  ['RECUSE', [...drafting, submitted, awaitingSupplement, accepted], [STAYS]],
  ['RECUSE', [assigned, adviserOpinion, underReview], [accepted, STAYS]],
  ['RECUSE', opinionGiven, [accepted, underReview, STAYS]],
  ['EXTEND_REVIEW', [accepted, assigned, adviserOpinion, underReview], [STAYS]],
  ['ISSUE_ADVISER_OPINION', [adviserOpinion], [underReview, revising]],
  ['ISSUE_REVIEW_OPINION', [underReview], [reviewed, adoptionFeedback, revising]],
  ['ANSWER_OPINION', [adoptionFeedback], [revising, reviewed]],
  ['PLACE_ON_AGENDA', [reviewed], [onAgenda]],
  ['RECORD_ATTENDANCE', [onAgenda], [inSession]],
  ['RECORD_ATTENDANCE', [inSession], [STAYS]],
  ['RECORD_STATEMENT', [inSession], [STAYS]],
  ['RECORD_DECISION', [inSession], [decided, revising, reviewed, 'rejected']],
  ['CONFIRM_AMENDMENT', [reviewed], [decided]],
  ['PUBLISH', [pending, withheld], [published]],
  ['PROPOSE_WITHHOLDING', [pending], [proposed]],
  ['DECIDE_WITHHOLDING', [proposed], [withheld, pending]],
  ['ARCHIVE', [published, withheld], ['archived']],
  ['ATTACH_DOCUMENT', [...drafting, ...adviserReview, underReview, ...afterDecision], [STAYS]],
  ['ATTACH_DOCUMENT', opinionGiven, [revising, STAYS]],
];

const DECISION: readonly Row[] = [
  ['RECORD_PUBLIC_PARTICIPATION', editing, [STAYS]],
  ['RECORD_EXPERT_ARGUMENTATION', editing, [STAYS]],
  ['RECORD_RISK_ASSESSMENT', editing, [STAYS]],
  ['RECORD_FAIR_COMPETITION_REVIEW', editing, [STAYS]],
  ['DECLARE_PROCEDURE_NOT_REQUIRED', editing, [STAYS]],
  ['REPORT_TO_PARTY_COMMITTEE', [decided], [pending]],
  ['ATTACH_DOCUMENT', [decided], [STAYS]],
];

const CONTRACT: readonly Row[] = [
  ['APPROVE_CONTRACT', [reviewed], [decided, 'rejected']],
  ['SIGN_CONTRACT', [decided], [pending]],
  ['WITHDRAW', [decided], ['withdrawn']],
  ['RECUSE', [decided], [accepted, underReview, reviewed, STAYS]],
  ['ATTACH_DOCUMENT', [decided], [revising, STAYS]],
];

const arrows = (rows: readonly Row[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(([event, from, to]) =>
      from.flatMap(state => to.map(target => `${state} ${event} ${target === STAYS ? state : target}`)),
    ),
  );

/** `state EVENT state`, by workflow. */
export const ARROWS: Readonly<Record<string, ReadonlySet<string>>> = {
  'major-decision': arrows([...BOTH, ...DECISION]),
  contract: arrows([...BOTH, ...CONTRACT]),
};

/** The rules of each event in their order; `adopt` and `approved` bind the gates to what really decides. */
const GATES = [
  'everyItemAnswered',
  'adviserHeard',
  'adviserApproved',
  'reviewedBeforeDiscussion',
  'conclusionPermits',
  'textIsTheOneReviewed',
];
const DRAFT = ['unclassified', 'disclosureReasonGiven'];

const DECISION_SUBMISSION = [
  'dossierComplete',
  'proceduresSettled',
  'commentPeriodKept',
  'hearingMaterialsTimely',
  'expertOpinionSigned',
  'fairCompetitionReviewed',
];
const CONTRACT_SUBMISSION = ['dossierComplete', 'guaranteeFree', 'leaseTermAllowed'];

const RULES_OF_BOTH: Readonly<Record<string, readonly string[]>> = {
  START_DRAFTING: DRAFT,
  EDIT_DRAFT: DRAFT,
  REQUEST_SUPPLEMENT: ['supplementedOnce'],
  ASSIGN_ADVISER: ['adviserEngaged'],
  DECLARE_NO_CONFLICT: ['senderIsAssignedAdviser'],
  EXTEND_REVIEW: ['extensionTimely'],
  ISSUE_ADVISER_OPINION: ['senderIsAssignedAdviser', 'textIsCurrent', 'itemsGiven'],
  ISSUE_REVIEW_OPINION: [
    'reviewerIsNotDrafter',
    'reviewerIsNotAdviser',
    'textIsCurrent',
    'seenIsCurrent',
    'itemsGiven',
    'riskDisclosureAllowed',
  ],
  ANSWER_OPINION: ['everyItemAnswered'],
  RECORD_ATTENDANCE: ['meetingHasBegun', 'everyMemberRecorded', 'judicialOfficeRecorded'],
  RECORD_STATEMENT: ['headSpeaksLast', 'dissentWorded'],
  RECORD_DECISION: ['textIsCurrent', ...GATES, 'everyMemberHeard', 'headGaveReasons'],
  PUBLISH: [...GATES, 'withholdingGrounded'],
  PROPOSE_WITHHOLDING: ['withholdingGrounded'],
  DECIDE_WITHHOLDING: ['approverIsNotProposer'],
};

const DECISION_AGENDA = ['dossierComplete', 'fairCompetitionReviewed', ...GATES, 'riskControllable'];

/** Beside `senderNotRecused`, which binds every event; events that are missing have no other rule. */
export const RULES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'major-decision': {
    ...RULES_OF_BOTH,
    SUBMIT_FOR_REVIEW: DECISION_SUBMISSION,
    PROVIDE_SUPPLEMENT: DECISION_SUBMISSION,
    PLACE_ON_AGENDA: DECISION_AGENDA,
    CONFIRM_AMENDMENT: DECISION_AGENDA,
  },
  contract: {
    ...RULES_OF_BOTH,
    SUBMIT_FOR_REVIEW: CONTRACT_SUBMISSION,
    PROVIDE_SUPPLEMENT: CONTRACT_SUBMISSION,
    PLACE_ON_AGENDA: ['dossierComplete', ...GATES],
    CONFIRM_AMENDMENT: ['dossierComplete', ...GATES],
    APPROVE_CONTRACT: GATES,
    SIGN_CONTRACT: GATES,
  },
};

export const GATE_RULES = ['senderNotRecused', 'reviewerIsNotDrafter', 'reviewerIsNotAdviser', ...GATES];

/** Who may ever send what. */
export const SENDERS: Readonly<Record<string, readonly string[]>> = {
  START_DRAFTING: ['drafter'],
  EDIT_DRAFT: ['drafter'],
  SUBMIT_FOR_REVIEW: ['drafter'],
  TAKE_BACK: ['drafter'],
  WITHDRAW: ['drafter', 'secretary'],
  PROVIDE_SUPPLEMENT: ['drafter'],
  ANSWER_OPINION: ['drafter'],
  RECORD_PUBLIC_PARTICIPATION: ['drafter'],
  RECORD_EXPERT_ARGUMENTATION: ['drafter'],
  RECORD_RISK_ASSESSMENT: ['drafter'],
  RECORD_FAIR_COMPETITION_REVIEW: ['drafter'],
  DECLARE_PROCEDURE_NOT_REQUIRED: ['drafter'],
  RETURN: ['reviewer', 'judicialHead'],
  REQUEST_SUPPLEMENT: ['reviewer', 'judicialHead'],
  ACCEPT: ['reviewer', 'judicialHead'],
  ASSIGN_ADVISER: ['reviewer', 'judicialHead'],
  ISSUE_REVIEW_OPINION: ['reviewer', 'judicialHead'],
  DECLARE_NO_CONFLICT: ['legalAdviser'],
  ISSUE_ADVISER_OPINION: ['legalAdviser'],
  EXTEND_REVIEW: ['leader'],
  APPROVE_CONTRACT: ['leader'],
  DECIDE_WITHHOLDING: ['leader', 'chair'],
  CONFIRM_AMENDMENT: ['chair'],
  PLACE_ON_AGENDA: ['secretary'],
  RECORD_ATTENDANCE: ['secretary'],
  RECORD_STATEMENT: ['secretary'],
  RECORD_DECISION: ['secretary'],
  REPORT_TO_PARTY_COMMITTEE: ['secretary'],
  SIGN_CONTRACT: ['secretary'],
  ARCHIVE: ['secretary'],
  PUBLISH: ['publisher'],
  PROPOSE_WITHHOLDING: ['publisher'],
};
