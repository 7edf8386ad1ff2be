import type { StateDefinition, StateTag } from '../../../_kit/definition.js';
import { text, type LocalizedText } from '../../../_kit/text.js';

export const STAGES: readonly { readonly id: string; readonly label: LocalizedText }[] = [
  { id: 'drafting', label: text('起草', 'Drafting') },
  { id: 'legalAdviserReview', label: text('法律顾问审查', 'Legal adviser’s review') },
  { id: 'judicialOffice', label: text('司法所审查', 'Judicial office’s review') },
  { id: 'committeeDecision', label: text('集体讨论决定', 'Collective decision') },
  { id: 'disclosure', label: text('决策公开', 'Disclosure') },
];

type Clock = StateDefinition['clock'];

const state = (
  zh: string,
  en: string,
  clock: Clock = null,
  tags: readonly StateTag[] = [],
): StateDefinition => ({
  label: text(zh, en),
  tags,
  clock,
});

/** How a matter type words its own `decided`, and which tags its end has. */
export interface StateVariants {
  readonly decided: LocalizedText;
  /** Tags of `disclosure.*` and `archived`: `signed` comes with a contract only. */
  readonly afterDecision: readonly StateTag[];
}

const beforeDecision: Readonly<Record<string, StateDefinition>> = {
  'drafting.planned': state('已列入目录，未启动', 'Planned'),
  'drafting.preparing': state('起草中', 'In preparation'),
  'drafting.returned': state('已退回', 'Returned'),
  'drafting.revising': state('修改中', 'Being revised'),
  'legalAdviserReview.submitted': state('已送审，待形式审查', 'Submitted, formal check', 'formalCheck'),
  'legalAdviserReview.awaitingSupplement': state('待补正', 'Awaiting supplement', 'stopped'),
  'legalAdviserReview.accepted': state('已受理，待指派顾问', 'Accepted, adviser to be assigned', 'review'),
  'legalAdviserReview.assigned': state(
    '已指派顾问，待利益冲突声明',
    'Adviser assigned, conflict declaration due',
    'review',
  ),
  'legalAdviserReview.adviserOpinion': state('顾问审查中', 'With the legal adviser', 'review'),
  'judicialOffice.underReview': state('合法性审查中', 'Under legality review', 'review'),
  'judicialOffice.adoptionFeedback': state('待反馈采纳情况', 'Opinion to be answered', 'feedback'),
  'judicialOffice.reviewed': state('审查完毕', 'Reviewed', null, ['reviewed']),
  'committeeDecision.onAgenda': state('已列入议程', 'On the agenda', null, ['reviewed']),
  'committeeDecision.inSession': state('会议讨论中', 'In session', null, ['reviewed']),
};

/** The states every case with the five stages has, in the order in which a matter passes them. */
export const caseStates = ({
  decided,
  afterDecision,
}: StateVariants): Readonly<Record<string, StateDefinition>> => ({
  ...beforeDecision,
  'committeeDecision.decided': { label: decided, tags: ['reviewed', 'decided'], clock: null },
  'disclosure.pending': state('待公开', 'To be disclosed', 'disclosure', afterDecision),
  'disclosure.withholdingProposed': state(
    '拟不予公开，待审批',
    'Withholding proposed',
    'disclosure',
    afterDecision,
  ),
  'disclosure.withheld': state('不予公开', 'Withheld', null, afterDecision),
  'disclosure.published': state('已公开', 'Published', null, [...afterDecision, 'disclosed']),
  archived: state('已归档', 'Archived', null, afterDecision),
  rejected: state('未予通过', 'Rejected'),
  withdrawn: state('已撤回', 'Withdrawn'),
});
