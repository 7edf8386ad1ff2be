import type { Facts } from '../../../_kit/facts.js';
import { isOnText } from '../../../_kit/review-control.js';
import { rule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import { adviserDrafted, type CaseControl } from '../control.js';
import type { AnswerForm, AnswerOpinion } from '../forms/review-forms.js';
import type { RenditionForm } from '../forms/disclosure-forms.js';
import { CONCLUSIONS } from '../texts/conclusions.js';

/** An opinion whose items are waiting for an answer: what lapsed or is unlawful calls for another text, not an answer. */
const awaitsAnswers = (control: CaseControl): boolean =>
  control.reviewedBy !== null && !control.reviewLapsed && control.reviewConclusion !== 'unlawful';

const reasoned = ({ adoptionStatus, reason }: AnswerForm): boolean =>
  adoptionStatus === 'adopted' || reason !== undefined;

/** One answer for each of the items 1 … n, and a reason for each that is not fully adopted. */
function answersFit(answers: readonly AnswerForm[], items: number): boolean {
  const count = answers.length;
  const distinct = new Set(answers.map(({ n }) => n)).size === count;
  return count === items && distinct && answers.every(answer => answer.n <= count && reasoned(answer));
}

export const everyItemAnswered = rule<CaseControl, Partial<AnswerOpinion>>({
  name: 'everyItemAnswered',
  legalBasis: ['GBF115'],
  gate: true,
  message: text(
    '审查意见未逐条反馈，或者未完全采纳的未说明理由',
    'Not every item is answered, or one not fully adopted has no reason',
  ),
  remedy: text(
    '承办单位对每条意见反馈采纳情况；部分采纳、不采纳的说明理由',
    'The undertaking unit answers every item, with a reason for each not fully adopted',
  ),
  holds: ({ control, data }) => {
    if (!awaitsAnswers(control)) return true;
    if ('answers' in data && data.answers) return answersFit(data.answers, control.reviewItems);
    return control.reviewItems === 0 || control.itemsAnswered;
  },
});

export const adviserHeard = rule<CaseControl>({
  name: 'adviserHeard',
  legalBasis: ['SC-713:28', 'CB30'],
  gate: true,
  message: text(
    '尚未听取法律顾问意见，或者出具意见的顾问参与了起草',
    'No legal adviser has been heard, or the adviser who was heard also drafted',
  ),
  remedy: text(
    '由审查机构指派法律顾问出具意见；参与起草的，由其回避后另行指派',
    'The reviewing body assigns a legal adviser; one who drafted is recused and another is assigned',
  ),
  holds: ({ control }) => control.adviserConclusion !== null && !adviserDrafted(control),
});

export const adviserApproved = rule<CaseControl>({
  name: 'adviserApproved',
  legalBasis: ['CB30'],
  gate: true,
  message: text(
    '法律顾问认为不合法、不合规，不得提交讨论或者作出决定',
    'The legal adviser rejected it: it may be neither discussed nor decided',
  ),
  remedy: text('按顾问意见修改后重新送审', 'Revise the text as the adviser asks and submit it again'),
  holds: ({ control }) => control.adviserConclusion !== 'reject',
});

export const reviewedBeforeDiscussion = rule<CaseControl>({
  name: 'reviewedBeforeDiscussion',
  legalBasis: ['SC-713:25'],
  gate: true,
  message: text(
    '未经合法性审查；征求意见、会签、列席会议均不能代替审查',
    'Not reviewed for legality; consultation, countersignature or attendance is no review',
  ),
  remedy: text(
    '先由审查机构对现行文本出具审查意见',
    'First obtain the reviewing body’s opinion on the current text',
  ),
  holds: ({ control }) => control.reviewedBy !== null,
});

export const conclusionPermits = rule<CaseControl>({
  name: 'conclusionPermits',
  legalBasis: ['SC-713:25'],
  gate: true,
  message: text(
    '审查结论为“{conclusion}”，不得提交讨论、作出决定或者签订',
    'The review concluded “{conclusion}”: no discussion, decision or signature',
  ),
  remedy: text(
    '修改后重新送审；属应当修改而均不采纳的，须逐条说明理由',
    'Revise and submit again; to keep the text after “revise”, give a reason for every item',
  ),
  holds: ({ control }) =>
    control.reviewConclusion === 'revise'
      ? control.itemsAnswered && control.noneAdopted
      : control.reviewConclusion !== 'unlawful',
  details: ({ control }) => ({
    conclusion: CONCLUSIONS[control.reviewConclusion ?? 'unlawful'] ?? text('', ''),
  }),
});

interface NamedText {
  readonly textSha256?: string;
}
interface Renditions {
  readonly renditions: readonly RenditionForm[];
}

/** A rendition given out as the text, or taken from where the text lies, that has other bytes: whatever it is called. */
function someTextDiffers({ renditions }: Renditions, facts: Facts, text: string | null): boolean {
  const differs = ({ documentId, version, kind }: RenditionForm): boolean =>
    (facts.documents ?? []).some(
      document =>
        document.documentId === documentId &&
        document.n === version &&
        (kind === 'original' || document.slot === 'draft') &&
        document.sha256 !== text,
    );
  return renditions.some(differs);
}

export const textIsTheOneReviewed = rule<CaseControl, NamedText | Renditions>({
  name: 'textIsTheOneReviewed',
  legalBasis: ['SC-713:25'],
  gate: true,
  message: text(
    '现行文本与所审查的文本不一致，或者审查意见已因修改、回避、审查人参与起草失效',
    'Not the text that was reviewed, or the opinion lapsed: changed, recused, or its giver drafted',
  ),
  remedy: text(
    '核对现行文本；已修改或者失效的重新送审；审查人参与起草的，由其回避后另行审查',
    'Submit the current text for review again; a reviewer who drafted is recused and another reviews',
  ),
  holds: ({ control, data, facts }) => {
    if (control.reviewedBy === null) return true;
    const publishes = 'renditions' in data;
    const subject = publishes && control.decidedText !== null ? control.decidedText : control.text;
    if (!isOnText(control, subject) || subject !== control.text) return false;
    if (publishes) return !someTextDiffers(data, facts, subject);
    return !('textSha256' in data) || data.textSha256 === undefined || data.textSha256 === subject;
  },
});
