import {
  event,
  type EventDefinition,
  type PayloadClass,
  type Reference,
  type RuleUse,
} from '../../../_kit/event.js';
import type { FactName } from '../../../_kit/facts.js';
import type { AnyRule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import { ProvideSupplement, SubmitForReview, TakeBack, Withdraw } from '../forms/drafting-forms.js';
import { disclosureReasonGiven, senderNotRecused, unclassified } from '../rules/opening-rules.js';

/** What a matter type puts into the drafter's events. */
export interface DraftingParts {
  /** `{title?, data}`. */
  readonly startForm: PayloadClass;
  /** `{title, data}`. */
  readonly editForm: PayloadClass;
  readonly draftExample: Record<string, unknown>;
  /** Of the opening, where its data lie one level deeper. */
  readonly references: readonly Reference[];
  readonly facts: readonly FactName[];
  readonly dossierComplete: AnyRule;
  /** Besides the dossier, in the order of the list of rules. */
  readonly submissionRules: readonly RuleUse[];
}

const DRAFT_RULES = [senderNotRecused, unclassified, disclosureReasonGiven];

const draftEvent = (parts: DraftingParts, options: Pick<EventDefinition, 'label' | 'form' | 'takesNumber'>) =>
  event({
    ...options,
    duties: ['drafter'],
    example: parts.draftExample,
    rules: DRAFT_RULES,
    references: parts.references,
    facts: parts.facts,
    drafts: true,
  });

const TAKE_BACK = event({
  label: text('取回', 'Take back'),
  duties: ['drafter'],
  form: TakeBack,
  example: { reason: '发现附件有误，取回更正' },
  rules: [senderNotRecused],
  drafts: true,
});

/** Who put a matter on the list may take it off while nobody has begun. */
const WITHDRAW = event({
  label: text('撤回', 'Withdraw'),
  duties: ['drafter', 'secretary'],
  senders: ({ state }) => (state === 'drafting.planned' ? ['drafter', 'secretary'] : ['drafter']),
  form: Withdraw,
  example: { reason: '项目暂不实施' },
  rules: [senderNotRecused],
  drafts: true,
});

/** The undertaking unit's events. Whoever sends one has drafted. */
export const draftingEvents = (parts: DraftingParts): Readonly<Record<string, EventDefinition>> => ({
  START_DRAFTING: draftEvent(parts, {
    label: text('启动起草', 'Start drafting'),
    form: parts.startForm,
    takesNumber: true,
  }),
  EDIT_DRAFT: draftEvent(parts, {
    label: text('修改事项信息', 'Edit particulars'),
    form: parts.editForm,
    takesNumber: false,
  }),
  SUBMIT_FOR_REVIEW: event({
    label: text('送审', 'Submit for review'),
    duties: ['drafter'],
    form: SubmitForReview,
    example: { note: '材料已备齐，请予审查' },
    rules: [senderNotRecused, parts.dossierComplete, ...parts.submissionRules],
    drafts: true,
  }),
  TAKE_BACK,
  WITHDRAW,
  PROVIDE_SUPPLEMENT: event({
    label: text('提交补正材料', 'Provide the supplement'),
    duties: ['drafter'],
    form: ProvideSupplement,
    example: { note: '已补充风险评估报告' },
    // A supplement may edit the particulars too: what kept a submission out must keep it out here as well.
    rules: [senderNotRecused, parts.dossierComplete, ...parts.submissionRules],
    drafts: true,
  }),
});
