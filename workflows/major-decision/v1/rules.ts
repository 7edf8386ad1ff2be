import { rule, type AnyRule } from '../../_kit/rule.js';
import { text } from '../../_kit/text.js';
import {
  adviserEngaged,
  extensionTimely,
  senderIsAssignedAdviser,
  supplementedOnce,
} from '../../_stages/v1/rules/acceptance-rules.js';
import { approverIsNotProposer, withholdingGrounded } from '../../_stages/v1/rules/disclosure-rules.js';
import { dossierComplete, listed } from '../../_stages/v1/rules/dossier-complete.js';
import { GATES } from '../../_stages/v1/events/gates.js';
import {
  dissentWorded,
  everyMemberHeard,
  everyMemberRecorded,
  headGaveReasons,
  headSpeaksLast,
  judicialOfficeRecorded,
  meetingHasBegun,
} from '../../_stages/v1/rules/meeting-rules.js';
import {
  disclosureReasonGiven,
  senderNotRecused,
  unclassified,
} from '../../_stages/v1/rules/opening-rules.js';
import {
  itemsGiven,
  reviewerIsNotAdviser,
  reviewerIsNotDrafter,
  riskDisclosureAllowed,
  seenIsCurrent,
  textIsCurrent,
} from '../../_stages/v1/rules/opinion-rules.js';
import { SLOTS } from './slots.js';
import { COMMENT_DAYS, HEARING_NOTICE_DAYS, PROCEDURES, type DecisionControl } from './types.js';

const NEEDED = ['draft', 'explanation', 'legalBases'] as const;

/** What Art. 26 and 29 ask for: draft, explanation, legal bases, and the record of each procedure carried out. */
export const neededSlots = (control: DecisionControl) => [
  ...NEEDED,
  ...PROCEDURES.filter(procedure => control[procedure] === 'done'),
];

export const decisionDossierComplete = dossierComplete<DecisionControl>(control =>
  neededSlots(control).map(slot => ({ slot, label: SLOTS[slot].label })),
);

const openProcedures = (control: DecisionControl) =>
  PROCEDURES.filter(procedure => control[procedure] === 'open');

export const proceduresSettled = rule<DecisionControl>({
  name: 'proceduresSettled',
  legalBasis: ['SC-713:14', 'SC-713:19', 'SC-713:22'],
  message: text(
    '尚未落实的程序：{missing}',
    'Procedures neither carried out nor declared not required: {missing}',
  ),
  remedy: text(
    '逐项登记履行情况；无须履行的，登记理由',
    'Record how each was carried out, or why it is not required',
  ),
  holds: ({ control }) => openProcedures(control).length === 0,
  details: ({ control }) => ({
    missing: listed(openProcedures(control).map(procedure => SLOTS[procedure].label)),
  }),
});

export const commentPeriodKept = rule<DecisionControl>({
  name: 'commentPeriodKept',
  legalBasis: ['SC-713:15'],
  message: text(
    '公开征求意见不满三十日且未说明缩短的理由，或者尚未到期限最后一日',
    'The comment period is under 30 days without a reason given, or its last day has not come',
  ),
  remedy: text(
    '征求意见满三十日，或者登记公告中说明的缩短理由；期限最后一日起方可送审',
    'Keep it open for 30 days or record the reason the notice gave; submit from its last day on',
  ),
  holds: ({ control: { commentDays, commentCloseOn, commentShortened }, facts }) =>
    (commentDays === null || commentDays >= COMMENT_DAYS || commentShortened) &&
    (commentCloseOn === null || commentCloseOn <= facts.today),
});

export const hearingMaterialsTimely = rule<DecisionControl>({
  name: 'hearingMaterialsTimely',
  legalBasis: ['SC-713:16'],
  message: text(
    '听证材料未在听证会召开七日前送达',
    'The materials were not delivered seven days before the hearing',
  ),
  remedy: text(
    '送达满七日后重新举行听证会，再行登记',
    'Hold the hearing again, seven days after delivery, and record that',
  ),
  holds: ({ control }) =>
    control.hearingNoticeDays === null || control.hearingNoticeDays >= HEARING_NOTICE_DAYS,
});

export const expertOpinionSigned = rule<DecisionControl>({
  name: 'expertOpinionSigned',
  legalBasis: ['SC-713:19', 'SC-713:20'],
  message: text(
    '专家论证意见未签名盖章，或者专家未作利害关系声明',
    'The experts’ opinion is not signed and sealed, or their interests are not declared',
  ),
  remedy: text(
    '请专家补签盖章、声明利害关系后重新登记',
    'Have it signed, sealed and the interests declared, then record it again',
  ),
  holds: ({ control }) =>
    control.expertArgumentation !== 'done' || (control.expertsSigned && control.expertsDeclared),
});

export const fairCompetitionReviewed = rule<DecisionControl>({
  name: 'fairCompetitionReviewed',
  legalBasis: ['FCR:18'],
  message: text(
    '涉及经营者经济活动，未经公平竞争审查，或者认定违反审查标准',
    'It affects market entities and has not passed fair-competition review',
  ),
  remedy: text(
    '先完成公平竞争审查；违反审查标准的，修改后再审查',
    'Complete that review; if it found a violation, revise and review again',
  ),
  holds: ({ control }) =>
    !control.affectsMarketEntities ||
    (control.fairCompetitionReview === 'done' && control.fairCompetition !== 'violating'),
});

export const riskControllable = rule<DecisionControl>({
  name: 'riskControllable',
  legalBasis: ['SC-713:24'],
  message: text('风险评估结论为风险不可控', 'The risk assessment found the risk not controllable'),
  remedy: text(
    '调整草案并采取防范措施，确认风险可控后重新登记评估',
    'Adjust the draft so that the risk is controllable, assess again and record it',
  ),
  holds: ({ control }) => control.riskControllable !== 'no',
});

/** In the order in which they are checked and reported. */
export const DECISION_RULES: readonly AnyRule[] = [
  senderNotRecused,
  unclassified,
  disclosureReasonGiven,
  decisionDossierComplete,
  proceduresSettled,
  commentPeriodKept,
  hearingMaterialsTimely,
  expertOpinionSigned,
  fairCompetitionReviewed,
  supplementedOnce,
  adviserEngaged,
  senderIsAssignedAdviser,
  extensionTimely,
  reviewerIsNotDrafter,
  reviewerIsNotAdviser,
  textIsCurrent,
  seenIsCurrent,
  itemsGiven,
  riskDisclosureAllowed,
  ...GATES,
  riskControllable,
  meetingHasBegun,
  everyMemberRecorded,
  judicialOfficeRecorded,
  headSpeaksLast,
  dissentWorded,
  everyMemberHeard,
  headGaveReasons,
  withholdingGrounded,
  approverIsNotProposer,
];
