import { assign, setup } from 'xstate';
import {
  digest,
  enumeration,
  flag,
  optionalEnumeration,
  person,
  personSet,
  measure,
  slotSet,
} from '../../workflows/_kit/control.js';
import type { MatterContext, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { event, type PayloadClass } from '../../workflows/_kit/event.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { Id, ListOf, OneOf, Optional, Sha256, Words } from '../../workflows/_kit/payload.js';
import { concludesForDiscussion, isOnText, type ReviewControl } from '../../workflows/_kit/review-control.js';
import { including } from '../../workflows/_kit/set.js';
import { rule } from '../../workflows/_kit/rule.js';
import { text } from '../../workflows/_kit/text.js';

/** A small reviewing workflow for the engine's own specs: review, agenda, decision, publication. */
export interface ToyControl extends ReviewControl {
  readonly filledSlots: readonly string[];
  readonly attribute: 'proactive' | 'onRequest';
}

class Nothing {}
class Opening {
  @Words() summary!: string;
  @OneOf(['proactive', 'onRequest']) attribute!: string;
}
class Reason {
  @Optional() @Words() reason?: string;
}
class Item {
  @Words() text!: string;
}
class ReviewOpinion {
  @OneOf(['lawful', 'revise', 'unlawful', 'riskDisclosed']) conclusion!: string;
  @Sha256() textSha256!: string;
  @ListOf(() => Item, 0, 100) items!: Item[];
}
class Answer {
  @OneOf(['adopted', 'notAdopted']) adoptionStatus!: string;
}
class Answers {
  @ListOf(() => Answer, 1, 100) answers!: Answer[];
}
class Outcome {
  @OneOf(['adopt', 'defer', 'reject']) outcome!: string;
  @Sha256() textSha256!: string;
}
class Recusal {
  @Id() personId!: string;
}
class Attachment {
  @OneOf(['draft', 'other']) slot!: string;
  @Sha256() sha256!: string;
}

interface ToyEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
}
type ToyContext = MatterContext<ToyControl>;
interface Step {
  readonly context: ToyContext;
  readonly event: ToyEvent;
}

const itemsOf = ({ event: sent }: Step) => sent.data.items as readonly Item[];
const noneAdopted = ({ event: sent }: Step): boolean =>
  (sent.data.answers as readonly Answer[]).every(({ adoptionStatus }) => adoptionStatus === 'notAdopted');

const withControl = (change: (step: Step) => Partial<ToyControl>) =>
  assign<ToyContext, ToyEvent, undefined, ToyEvent, never>({
    control: ({ context, event: sent }) => ({ ...context.control, ...change({ context, event: sent }) }),
  });

const branches = {
  unlawful: ({ event: sent }: Step) => sent.data.conclusion === 'unlawful',
  withItems: (step: Step) => step.event.data.conclusion !== 'unlawful' && itemsOf(step).length > 0,
  withoutItems: (step: Step) => step.event.data.conclusion !== 'unlawful' && itemsOf(step).length === 0,
  reviseAdopted: (step: Step) => step.context.control.reviewConclusion === 'revise' && !noneAdopted(step),
  answered: (step: Step) => step.context.control.reviewConclusion !== 'revise' || noneAdopted(step),
  adopt: ({ event: sent }: Step) => sent.data.outcome === 'adopt',
  defer: ({ event: sent }: Step) => sent.data.outcome === 'defer',
  reject: ({ event: sent }: Step) => sent.data.outcome === 'reject',
  otherDraft: ({ context, event: sent }: Step) =>
    sent.data.slot === 'draft' && sent.data.sha256 !== context.control.text,
  otherFile: ({ context, event: sent }: Step) =>
    sent.data.slot !== 'draft' || sent.data.sha256 === context.control.text,
  reviewGiver: ({ context, event: sent }: Step) => sent.data.personId === context.control.reviewedBy,
  someoneElse: ({ context, event: sent }: Step) => sent.data.personId !== context.control.reviewedBy,
};

const actions = {
  noteDrafter: withControl(({ context: { control }, event: { sender } }) => ({
    drafters: control.drafters.includes(sender) ? control.drafters : [...control.drafters, sender],
  })),
  storeDraft: withControl(({ event: { data } }) => ({ text: data.sha256 as string, reviewLapsed: true })),
  fileDocument: withControl(({ context: { control }, event: { data } }) => ({
    filledSlots: including(control.filledSlots, data.slot as string),
  })),
  recordReview: withControl(({ event: { data, sender } }) => ({
    reviewedText: data.textSha256 as string,
    reviewedBy: sender,
    reviewConclusion: data.conclusion as ToyControl['reviewConclusion'],
    reviewLapsed: false,
    reviewItems: (data.items as readonly Item[]).length,
    itemsAnswered: false,
    noneAdopted: false,
  })),
  recordAnswers: withControl(step => ({ itemsAnswered: true, noneAdopted: noneAdopted(step) })),
  recordDecision: withControl(({ context }) => ({ decidedText: context.control.text })),
  recuse: withControl(({ context: { control }, event: { data } }) => ({
    recused: control.recused.includes(data.personId as string)
      ? control.recused
      : [...control.recused, data.personId as string],
  })),
  lapse: withControl(() => ({ reviewLapsed: true })),
};

export const toyMachine = setup({
  types: {} as { context: ToyContext; events: ToyEvent },
  guards: branches,
  actions,
}).createMachine({
  id: 'toy',
  context: {} as ToyContext,
  initial: 'drafting',
  states: {
    drafting: {
      initial: 'preparing',
      states: {
        preparing: {
          on: {
            ATTACH_DOCUMENT: [
              { guard: 'otherDraft', actions: ['storeDraft', 'noteDrafter'] },
              { guard: 'otherFile', actions: ['fileDocument', 'noteDrafter'] },
            ],
            RECUSE: [
              { guard: 'reviewGiver', actions: ['recuse', 'lapse'] },
              { guard: 'someoneElse', actions: 'recuse' },
            ],
            SUBMIT: { target: '#toy.judicialOffice.underReview', actions: 'noteDrafter' },
            WITHDRAW: { target: '#toy.withdrawn' },
          },
        },
      },
    },
    legalAdviserReview: {
      initial: 'submitted',
      states: { submitted: { on: { FORWARD: { target: '#toy.judicialOffice.underReview' } } } },
    },
    judicialOffice: {
      initial: 'underReview',
      states: {
        underReview: {
          on: {
            TAKE_BACK: { target: '#toy.drafting.preparing', actions: 'noteDrafter' },
            FORWARD: { target: '#toy.legalAdviserReview.submitted' },
            RECUSE: [
              { guard: 'reviewGiver', actions: ['recuse', 'lapse'] },
              { guard: 'someoneElse', actions: 'recuse' },
            ],
            ISSUE_REVIEW_OPINION: [
              { guard: 'unlawful', target: '#toy.drafting.preparing', actions: 'recordReview' },
              { guard: 'withItems', target: 'adoptionFeedback', actions: 'recordReview' },
              { guard: 'withoutItems', target: 'reviewed', actions: 'recordReview' },
            ],
          },
        },
        adoptionFeedback: {
          on: {
            ANSWER_OPINION: [
              {
                guard: 'reviseAdopted',
                target: '#toy.drafting.preparing',
                actions: ['recordAnswers', 'noteDrafter'],
              },
              { guard: 'answered', target: 'reviewed', actions: ['recordAnswers', 'noteDrafter'] },
            ],
          },
        },
        reviewed: {
          on: {
            ATTACH_DOCUMENT: [
              {
                guard: 'otherDraft',
                target: '#toy.drafting.preparing',
                actions: ['storeDraft', 'noteDrafter'],
              },
              { guard: 'otherFile', actions: ['fileDocument', 'noteDrafter'] },
            ],
            RECUSE: [
              { guard: 'reviewGiver', target: 'underReview', actions: ['recuse', 'lapse'] },
              { guard: 'someoneElse', actions: 'recuse' },
            ],
            PLACE_ON_AGENDA: { target: '#toy.committeeDecision.onAgenda' },
            WITHDRAW: { target: '#toy.withdrawn' },
          },
        },
      },
    },
    committeeDecision: {
      initial: 'onAgenda',
      states: {
        onAgenda: {
          on: {
            RECUSE: [
              {
                guard: 'reviewGiver',
                target: '#toy.judicialOffice.underReview',
                actions: ['recuse', 'lapse'],
              },
              { guard: 'someoneElse', actions: 'recuse' },
            ],
            RECORD_DECISION: [
              { guard: 'adopt', target: 'decided', actions: 'recordDecision' },
              { guard: 'defer', target: '#toy.judicialOffice.reviewed' },
              { guard: 'reject', target: '#toy.rejected' },
            ],
          },
        },
        decided: { on: { PUBLISH: { target: '#toy.disclosure.published' } } },
      },
    },
    disclosure: {
      initial: 'published',
      states: { published: { on: { ARCHIVE: { target: '#toy.archived' } } } },
    },
    archived: { type: 'final' },
    rejected: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

const law = ['SC-713:25'];
const senderNotRecused = rule<ToyControl>({
  name: 'senderNotRecused',
  legalBasis: ['CSL-P:76'],
  gate: true,
  message: text('你已回避本事项', 'You are recused from this matter'),
  remedy: text('由其他人员办理', 'Somebody else must act'),
  holds: ({ control, sender }) => !control.recused.includes(sender),
});
const summaryGiven = rule<ToyControl, { attribute: string }>({
  name: 'attributeProactive',
  legalBasis: ['local:disclosure'],
  needsData: true,
  message: text('应当主动公开', 'It must be proactive'),
  remedy: text('改为主动公开', 'Make it proactive'),
  holds: ({ data }) => data.attribute === 'proactive',
});
const draftStored = rule<ToyControl>({
  name: 'draftStored',
  legalBasis: ['SC-713:26'],
  message: text('没有草案', 'There is no draft'),
  remedy: text('上传草案', 'Store a draft'),
  holds: ({ control }) => control.text !== null,
});
const reviewerIsNotDrafter = rule<ToyControl>({
  name: 'reviewerIsNotDrafter',
  legalBasis: law,
  gate: true,
  message: text('起草人不能审查', 'A drafter cannot review'),
  remedy: text('由其他审查人员审查', 'Another reviewer must review it'),
  holds: ({ control, sender }) => !control.drafters.includes(sender),
});
const textIsCurrent = rule<ToyControl, { textSha256?: string }>({
  name: 'textIsCurrent',
  legalBasis: law,
  needsData: true,
  message: text('不是现行文本', 'This is not the current text'),
  remedy: text('按现行文本办理', 'Act on the current text'),
  holds: ({ control, data }) => data.textSha256 === control.text,
});
const reviewedBeforeDiscussion = rule<ToyControl>({
  name: 'reviewedBeforeDiscussion',
  legalBasis: law,
  gate: true,
  message: text('尚无审查意见（{count} 份）', 'There is no review opinion ({count})'),
  remedy: text('先出具审查意见', 'Have it reviewed first'),
  details: () => ({ count: 0 }),
  holds: ({ control }) => control.reviewConclusion !== null,
});
const conclusionPermits = rule<ToyControl>({
  name: 'conclusionPermits',
  legalBasis: law,
  gate: true,
  message: text('审查结论不允许', 'The conclusion does not permit it'),
  remedy: text('修改后重新审查', 'Revise it and have it reviewed again'),
  holds: ({ control }) => control.reviewConclusion === null || concludesForDiscussion(control),
});
const textIsTheOneReviewed = rule<ToyControl>({
  name: 'textIsTheOneReviewed',
  legalBasis: law,
  gate: true,
  message: text('审查的不是现行文本', 'The opinion is on another text'),
  remedy: text('对现行文本重新审查', 'Have the current text reviewed'),
  holds: ({ control }) => control.reviewConclusion === null || isOnText(control, control.text),
});

const gates = [reviewedBeforeDiscussion, conclusionPermits, textIsTheOneReviewed];
const adopted = (data: Record<string, unknown>) => data.outcome === 'adopt';
const A = 'a'.repeat(64);

const events = {
  SUBMIT: event({
    label: text('送审', 'Submit'),
    duties: ['drafter'],
    form: Reason,
    rules: [senderNotRecused, draftStored],
    drafts: true,
  }),
  FORWARD: event({
    label: text('转办', 'Forward'),
    duties: ['reviewer'],
    form: Nothing,
    rules: [senderNotRecused],
  }),
  TAKE_BACK: event({
    label: text('取回', 'Take back'),
    duties: ['drafter'],
    form: Reason,
    rules: [senderNotRecused],
  }),
  WITHDRAW: event({
    label: text('撤回', 'Withdraw'),
    duties: ['drafter', 'secretary'],
    senders: ({ state }) => (state === 'drafting.preparing' ? ['drafter', 'secretary'] : ['drafter']),
    form: Reason,
    rules: [senderNotRecused],
  }),
  RECUSE: event({
    label: text('回避', 'Recuse'),
    duties: ['drafter', 'reviewer', 'secretary'],
    senders: ({ data, sender }) =>
      data.personId === sender ? ['drafter', 'reviewer', 'secretary'] : ['secretary'],
    form: Recusal,
    example: { personId: 'p1' },
    rules: [senderNotRecused],
  }),
  ISSUE_REVIEW_OPINION: event({
    label: text('出具审查意见', 'Issue the review opinion'),
    duties: ['reviewer'],
    form: ReviewOpinion,
    example: { conclusion: 'lawful', textSha256: A, items: [] },
    rules: [senderNotRecused, reviewerIsNotDrafter, textIsCurrent],
  }),
  ANSWER_OPINION: event({
    label: text('反馈采纳情况', 'Answer the opinion'),
    duties: ['drafter'],
    form: Answers,
    example: { answers: [{ adoptionStatus: 'notAdopted' }] },
    rules: [senderNotRecused],
  }),
  PLACE_ON_AGENDA: event({
    label: text('列入议程', 'Place on the agenda'),
    duties: ['secretary'],
    form: Nothing,
    rules: [senderNotRecused, ...gates],
  }),
  RECORD_DECISION: event({
    label: text('记录决定', 'Record the decision'),
    duties: ['secretary'],
    form: Outcome,
    example: { outcome: 'adopt', textSha256: A },
    rules: [senderNotRecused, textIsCurrent, ...gates.map(gate => ({ rule: gate, when: adopted }))],
  }),
  PUBLISH: event({
    label: text('公开', 'Publish'),
    duties: ['publisher'],
    form: Nothing,
    rules: [senderNotRecused, ...gates],
  }),
  ARCHIVE: event({
    label: text('归档', 'Archive'),
    duties: ['secretary'],
    form: Nothing,
    rules: [senderNotRecused],
  }),
  ATTACH_DOCUMENT: event({
    label: text('存入文件', 'Store a document'),
    duties: ['drafter'],
    form: Attachment,
    example: { slot: 'draft', sha256: A },
    internal: true,
  }),
};

const state = (
  zh: string,
  en: string,
  tags: readonly ('reviewed' | 'decided' | 'signed' | 'disclosed')[] = [],
) => ({
  label: text(zh, en),
  tags,
  clock: null,
});

const context = ({
  title,
  data,
  facts,
  sender,
}: Parameters<WorkflowDefinition['opening']['context']>[0]) => ({
  control: {
    text: null,
    decidedText: null,
    reviewedText: null,
    reviewedBy: null,
    reviewConclusion: null,
    reviewLapsed: false,
    reviewItems: 0,
    itemsAnswered: false,
    noneAdopted: false,
    recused: [],
    drafters: [sender],
    filledSlots: [],
    attribute: data.attribute as ToyControl['attribute'],
  },
  record: {
    title,
    data,
    number: facts.number ?? null,
    clock: null,
    settings: null,
    milestones: {
      submittedAt: null,
      acceptedAt: null,
      reviewedAt: null,
      decidedAt: null,
      signedAt: null,
      disclosedAt: null,
      archivedAt: null,
    },
  },
});

export const TOY: WorkflowDefinition = {
  id: 'toy@1',
  name: 'toy',
  version: 1,
  kind: 'reviewing',
  title: text('示例', 'Toy'),
  series: 'toy',
  stages: [
    { id: 'drafting', label: text('起草', 'Drafting') },
    { id: 'legalAdviserReview', label: text('法律顾问审查', 'Legal adviser') },
    { id: 'judicialOffice', label: text('司法所审查', 'Judicial office') },
    { id: 'committeeDecision', label: text('集体决定', 'Decision') },
    { id: 'disclosure', label: text('公开', 'Disclosure') },
  ],
  states: {
    'drafting.preparing': state('准备', 'Preparing'),
    'legalAdviserReview.submitted': state('已送审', 'Submitted'),
    'judicialOffice.underReview': { ...state('审查中', 'Under review'), clock: 'review' },
    'judicialOffice.adoptionFeedback': state('反馈', 'Feedback'),
    'judicialOffice.reviewed': state('已审查', 'Reviewed', ['reviewed']),
    'committeeDecision.onAgenda': state('已列议程', 'On the agenda', ['reviewed']),
    'committeeDecision.decided': state('已决定', 'Decided', ['reviewed', 'decided']),
    'disclosure.published': state('已公开', 'Published', ['decided', 'disclosed']),
    archived: state('已归档', 'Archived', ['decided', 'disclosed']),
    rejected: state('未通过', 'Rejected'),
    withdrawn: state('已撤回', 'Withdrawn'),
  },
  cells: {
    text: digest(),
    decidedText: digest(),
    reviewedText: digest(),
    reviewedBy: person(),
    reviewConclusion: optionalEnumeration(['lawful', 'revise', 'unlawful', 'riskDisclosed']),
    reviewLapsed: flag(),
    reviewItems: measure(0),
    itemsAnswered: flag(),
    noneAdopted: flag(),
    recused: personSet(),
    drafters: personSet(),
    filledSlots: slotSet(),
    attribute: enumeration(['proactive', 'onRequest']),
  },
  opening: {
    form: Opening as PayloadClass,
    example: { summary: '除险加固', attribute: 'proactive' },
    rules: [summaryGiven],
    references: [],
    facts: [],
    context,
    plannedState: null,
    openState: 'drafting.preparing',
  },
  events,
  rules: [
    senderNotRecused,
    summaryGiven,
    draftStored,
    reviewerIsNotDrafter,
    textIsCurrent,
    reviewedBeforeDiscussion,
    conclusionPermits,
    textIsTheOneReviewed,
  ],
  slots: {
    draft: { label: text('草案', 'Draft'), single: true, openIn: ['drafting.*', 'judicialOffice.reviewed'] },
    other: { label: text('其他', 'Other'), single: false, openIn: ['drafting.preparing'] },
  },
  labels: {
    summary: text('摘要', 'Summary'),
    attribute: text('公开属性', 'Disclosure'),
    'attribute.proactive': text('主动公开', 'Proactive'),
    'attribute.onRequest': text('依申请公开', 'On request'),
    reason: text('理由', 'Reason'),
    conclusion: text('结论', 'Conclusion'),
    'conclusion.lawful': text('合法', 'Lawful'),
    'conclusion.revise': text('应当修改', 'Revise'),
    'conclusion.unlawful': text('不合法', 'Unlawful'),
    'conclusion.riskDisclosed': text('明示风险', 'Risk disclosed'),
    textSha256: text('文本', 'Text'),
    items: text('意见', 'Items'),
    text: text('内容', 'Text'),
    answers: text('采纳情况', 'Answers'),
    adoptionStatus: text('是否采纳', 'Adopted or not'),
    'adoptionStatus.adopted': text('采纳', 'Adopted'),
    'adoptionStatus.notAdopted': text('不采纳', 'Not adopted'),
    outcome: text('结果', 'Outcome'),
    'outcome.adopt': text('通过', 'Adopt'),
    'outcome.defer': text('暂缓', 'Defer'),
    'outcome.reject': text('不通过', 'Reject'),
    personId: text('人员', 'Person'),
    slot: text('材料', 'Slot'),
    'slot.draft': text('草案', 'Draft'),
    'slot.other': text('其他', 'Other'),
    sha256: text('摘要值', 'Digest'),
  },
  branches: Object.fromEntries(Object.keys(branches).map(name => [name, text(name, name)])),
  settings: ['reviewWorkingDays'],
  machine: toyMachine as never,
};

export const TOY_CITATIONS = {
  'SC-713:25': { title: text('《重大行政决策程序暂行条例》第二十五条', 'Order 713, Article 25') },
  'SC-713:26': { title: text('《重大行政决策程序暂行条例》第二十六条', 'Order 713, Article 26') },
  'CSL-P:76': { title: text('《公务员法》第七十六条', 'Civil Servant Law, Article 76') },
};
