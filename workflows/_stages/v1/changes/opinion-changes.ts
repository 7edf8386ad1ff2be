import { change, orNull, withMilestone } from '../case-change.js';
import type {
  AnswerForm,
  AnswerOpinion,
  AssignAdviser,
  ExtendReview,
  IssueAdviserOpinion,
  IssueReviewOpinion,
  OpinionItemForm,
} from '../forms/review-forms.js';
import type { OpinionItem } from '../record.js';

const numbered = (items: readonly OpinionItemForm[]): OpinionItem[] =>
  items.map(({ text, legalBasis, suggestion }, index) => ({
    n: index + 1,
    text,
    legalBasis,
    suggestion: orNull(suggestion),
    adoptionStatus: null,
    reason: null,
  }));

function answered(items: readonly OpinionItem[], answers: readonly AnswerForm[]): OpinionItem[] {
  return items.map(item => {
    const answer = answers.find(({ n }) => n === item.n);
    return answer ? { ...item, adoptionStatus: answer.adoptionStatus, reason: orNull(answer.reason) } : item;
  });
}

export const OPINION_CHANGES = {
  assignAdviser: change<AssignAdviser>(({ data }) => ({ control: { adviser: data.adviserId } })),

  extendReview: change<ExtendReview>(({ record, data, facts, sender }) => ({
    control: { extended: true },
    record: {
      clock: record.clock && { ...record.clock, days: record.clock.days + data.workingDays },
      extension: { workingDays: data.workingDays, reason: data.reason, by: sender, at: facts.at },
    },
  })),

  recordAdviserOpinion: change<IssueAdviserOpinion>(({ data, facts, sender }) => ({
    control: { adviserOpinionBy: sender, adviserConclusion: data.conclusion },
    record: () => ({
      adviserOpinion: {
        conclusion: data.conclusion,
        textSha256: data.textSha256,
        items: numbered(data.items),
        by: sender,
        issuedAt: facts.at,
      },
    }),
  })),

  recordReviewOpinion: change<IssueReviewOpinion>(({ record, data, facts, sender }) => ({
    control: {
      reviewedBy: sender,
      reviewedText: data.textSha256,
      reviewConclusion: data.conclusion,
      reviewItems: data.items.length,
      reviewLapsed: false,
      itemsAnswered: false,
      noneAdopted: false,
    },
    record: () => ({
      ...withMilestone(record, 'reviewedAt', facts.at),
      reviewOpinion: {
        number: null,
        conclusion: data.conclusion,
        textSha256: data.textSha256,
        items: numbered(data.items),
        checklist: data.checklist as unknown as Record<string, unknown>,
        riskStatement: orNull(data.riskStatement),
        by: sender,
        issuedAt: facts.at,
      },
    }),
  })),

  /** A text found unlawful is not the one the meeting meant to amend in form only: it is discussed again. */
  forgetAmendment: change(() => ({ control: { amendment: 'none' } })),

  answerOpinion: change<AnswerOpinion>(({ record, data }) => ({
    control: {
      itemsAnswered: true,
      noneAdopted: data.answers.every(({ adoptionStatus }) => adoptionStatus === 'notAdopted'),
    },
    record: {
      reviewOpinion: record.reviewOpinion && {
        ...record.reviewOpinion,
        items: answered(record.reviewOpinion.items, data.answers),
      },
    },
  })),
} as const;
