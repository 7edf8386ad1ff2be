import { event, type EventDefinition } from '../../../_kit/event.js';
import { ACTING_DUTIES } from '../../../_kit/duty.js';
import { text } from '../../../_kit/text.js';
import { documentDigest } from '../examples.js';
import { personActs, personExists } from '../case-references.js';
import { Accept, RequestSupplement, Return } from '../forms/drafting-forms.js';
import {
  AnswerOpinion,
  AssignAdviser,
  DeclareNoConflict,
  ExtendReview,
  IssueAdviserOpinion,
  IssueReviewOpinion,
  Recuse,
} from '../forms/review-forms.js';
import {
  adviserEngaged,
  extensionTimely,
  senderIsAssignedAdviser,
  supplementedOnce,
} from '../rules/acceptance-rules.js';
import { everyItemAnswered } from '../rules/gate-rules.js';
import { senderNotRecused } from '../rules/opening-rules.js';
import {
  itemsGiven,
  reviewerIsNotAdviser,
  reviewerIsNotDrafter,
  riskDisclosureAllowed,
  seenIsCurrent,
  textIsCurrent,
} from '../rules/opinion-rules.js';

const REVIEWERS = ['reviewer', 'judicialHead'] as const;

const EXAMPLE_ITEM = {
  text: '征求意见期限不足三十日',
  legalBasis: ['SC-713:15'],
  suggestion: '补足期限，或者在公告中说明缩短的理由',
};

/** Formal check, acceptance and assignment by the reviewing body (Order 713 Art. 26). */
export const ACCEPTANCE_EVENTS: Readonly<Record<string, EventDefinition>> = {
  RETURN: event({
    label: text('退回', 'Return'),
    duties: REVIEWERS,
    form: Return,
    example: { reason: '未履行公众参与程序' },
    rules: [senderNotRecused],
  }),
  REQUEST_SUPPLEMENT: event({
    label: text('要求补正', 'Ask for a supplement'),
    duties: REVIEWERS,
    form: RequestSupplement,
    example: { items: ['风险评估报告', '制定依据目录'] },
    rules: [senderNotRecused, supplementedOnce],
    facts: ['clock'],
  }),
  ACCEPT: event({
    label: text('受理', 'Accept'),
    duties: REVIEWERS,
    form: Accept,
    rules: [senderNotRecused],
  }),
  ASSIGN_ADVISER: event({
    label: text('指派法律顾问', 'Assign a legal adviser'),
    duties: REVIEWERS,
    form: AssignAdviser,
    example: { adviserId: 'person-1' },
    rules: [senderNotRecused, adviserEngaged],
    references: [personExists('adviserId')],
    facts: ['advisers', 'people'],
  }),
};

/** The adviser's and the reviewing body's opinions, and what concerns the people who give them. */
export const OPINION_EVENTS: Readonly<Record<string, EventDefinition>> = {
  DECLARE_NO_CONFLICT: event({
    label: text('声明无利益冲突', 'Declare no conflict of interest'),
    duties: ['legalAdviser'],
    form: DeclareNoConflict,
    example: { note: '与对方当事人无委托关系' },
    rules: [senderNotRecused, senderIsAssignedAdviser],
  }),
  RECUSE: event({
    label: text('回避', 'Recuse'),
    duties: ACTING_DUTIES,
    senders: ({ data, sender }) => (data.personId === sender ? ACTING_DUTIES : ['judicialHead', 'secretary']),
    form: Recuse,
    example: { personId: 'person-1', reason: '近亲属为投标人' },
    rules: [senderNotRecused],
    references: [personActs],
    facts: ['people'],
    personalTexts: ['reason'],
  }),
  EXTEND_REVIEW: event({
    label: text('延长审查期限', 'Extend the review'),
    duties: ['leader'],
    form: ExtendReview,
    example: { workingDays: 5, reason: '涉及多个部门，需要论证' },
    rules: [senderNotRecused, extensionTimely],
    facts: ['clock'],
  }),
  ISSUE_ADVISER_OPINION: event({
    label: text('出具法律顾问意见', 'Issue the adviser’s opinion'),
    duties: ['legalAdviser'],
    form: IssueAdviserOpinion,
    example: { conclusion: 'approve', textSha256: documentDigest, items: [] },
    rules: [senderNotRecused, senderIsAssignedAdviser, textIsCurrent, itemsGiven],
  }),
  ISSUE_REVIEW_OPINION: event({
    label: text('出具合法性审查意见', 'Issue the review opinion'),
    duties: REVIEWERS,
    form: IssueReviewOpinion,
    example: {
      conclusion: 'revise',
      textSha256: documentDigest,
      seen: [documentDigest],
      checklist: {
        authority: { holds: true },
        procedure: { holds: false, note: '期限不足' },
        content: { holds: true },
      },
      items: [EXAMPLE_ITEM],
    },
    rules: [
      senderNotRecused,
      reviewerIsNotDrafter,
      reviewerIsNotAdviser,
      textIsCurrent,
      seenIsCurrent,
      itemsGiven,
      riskDisclosureAllowed,
    ],
    facts: ['documents'],
  }),
  ANSWER_OPINION: event({
    label: text('反馈采纳情况', 'Answer the opinion'),
    duties: ['drafter'],
    form: AnswerOpinion,
    example: { answers: [{ n: 1, adoptionStatus: 'notAdopted', reason: '公告中已说明缩短期限的理由' }] },
    rules: [senderNotRecused, { rule: everyItemAnswered, when: data => data.answers !== undefined }],
    drafts: true,
  }),
};
