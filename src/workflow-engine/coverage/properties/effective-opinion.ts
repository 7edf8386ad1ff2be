import { digest, enumeration, flag, person } from '../../../../workflows/_kit/control.js';
import { text, type LocalizedText } from '../../../kernel/localized-text.js';
import { needsOpinion, type Observed, type Property, type Verdict } from '../property.js';

const STANDINGS = [
  'none',
  'lapsed',
  'otherText',
  'forbids',
  'awaitsAnswers',
  'awaitsReasons',
  'permits',
] as const;
/** Where the last review opinion stands: what it lacks to be effective on the current text. */
type Standing = (typeof STANDINGS)[number];

interface Memory {
  /** The file last stored as draft. */
  readonly text: string | null;
  /** The current text is the one that was decided. */
  readonly decidedIsCurrent: boolean;
  readonly standing: Standing;
  /** Who gave the opinion, while anything can still come of it. */
  readonly by: string | null;
}

const FAULTS: Readonly<Record<Exclude<Standing, 'permits'>, LocalizedText>> = {
  none: text('没有审查意见', 'there is no review opinion'),
  lapsed: text(
    '意见作出后文本已变更，或者出具意见的人已回避',
    'the text changed since the opinion, or who gave it is recused',
  ),
  otherText: text('意见针对的是另一文本', 'the opinion was given on another text'),
  forbids: text('审查结论不允许作出决定', 'the opinion’s conclusion does not permit a decision'),
  awaitsAnswers: text('审查意见未逐条反馈', 'the opinion’s items are not answered'),
  awaitsReasons: text(
    '结论为应当修改，未逐条说明不采纳的理由',
    'the opinion says “revise” and its items are not answered',
  ),
};
const DECIDED_OTHER = text('所决定的不是现行文本', 'the text decided is not the current one');

type Answers = readonly { readonly adoptionStatus: string }[];
type Step = Observed<Memory>;

function given({ data, memory }: Step): Standing {
  if (data.textSha256 !== memory.text) return 'otherText';
  if (data.conclusion === 'unlawful') return 'forbids';
  if (data.conclusion === 'revise') return 'awaitsReasons';
  return (data.items as readonly unknown[]).length > 0 ? 'awaitsAnswers' : 'permits';
}

function answered({ data, memory }: Step): Standing {
  if (memory.standing === 'awaitsAnswers') return 'permits';
  if (memory.standing !== 'awaitsReasons') return memory.standing;
  const none = (data.answers as Answers).every(({ adoptionStatus }) => adoptionStatus === 'notAdopted');
  return none ? 'permits' : 'forbids';
}

const lapsed = ({ standing }: Memory): Partial<Memory> =>
  standing === 'none' ? {} : { standing: 'lapsed', by: null };

/** What the events themselves say of the text and the opinion on it. */
const REMEMBERED: Readonly<Record<string, (step: Step) => Partial<Memory>>> = {
  ATTACH_DOCUMENT: ({ data, memory }) => {
    if (data.slot !== 'draft' || data.sha256 === memory.text) return {};
    return { text: data.sha256 as string, decidedIsCurrent: false, ...lapsed(memory) };
  },
  ISSUE_REVIEW_OPINION: step => {
    const standing = given(step);
    return { standing, by: standing === 'otherText' || standing === 'forbids' ? null : step.sender };
  },
  ANSWER_OPINION: step => ({ standing: answered(step) }),
  RECUSE: ({ data, memory }) => (memory.by !== null && data.personId === memory.by ? lapsed(memory) : {}),
};

function lacking(standing: Standing, decidedIsCurrent: boolean, concluding: boolean): LocalizedText | null {
  const enough = concluding ? standing === 'permits' : !['none', 'lapsed', 'otherText'].includes(standing);
  if (!enough) return FAULTS[standing as Exclude<Standing, 'permits'>];
  return decidedIsCurrent ? null : DECIDED_OTHER;
}

/**
 * Order 713 Art. 25 in any run: decided, signed or disclosed stands only what had an effective opinion on exactly
 * that text, given earlier. In a *guidance* workflow the opinion may conclude what it likes.
 */
const property = (name: string, concluding: boolean): Property<Memory> => ({
  name,
  title: concluding
    ? text(
        '决定、签订、公开前对该文本有有效的审查意见',
        'nothing is decided, signed or disclosed without an effective opinion on exactly that text',
      )
    : text('签订前对该文本有审查意见', 'nothing is signed without an opinion on exactly that text'),
  appliesTo: ({ kind }) => kind === (concluding ? 'reviewing' : 'guidance'),
  memory: { text: digest(), decidedIsCurrent: flag(), standing: enumeration(STANDINGS), by: person() },
  initial: () => ({ text: null, decidedIsCurrent: false, standing: 'none', by: null }),
  observe: (step, tags): Verdict<Memory> => {
    const remembered = Object.hasOwn(REMEMBERED, step.type) ? (REMEMBERED[step.type]?.(step) ?? {}) : {};
    if (!needsOpinion(tags(step.to))) return { memory: { ...remembered, decidedIsCurrent: false } };
    const standing = remembered.standing ?? step.memory.standing;
    const stays = needsOpinion(tags(step.from));
    const decidedIsCurrent = stays ? (remembered.decidedIsCurrent ?? step.memory.decidedIsCurrent) : true;
    return {
      memory: { ...remembered, decidedIsCurrent },
      fault: lacking(standing, decidedIsCurrent, concluding),
    };
  },
});

export const effectiveOpinion = property('effectiveOpinion', true);
export const opinionExists = property('opinionExists', false);
