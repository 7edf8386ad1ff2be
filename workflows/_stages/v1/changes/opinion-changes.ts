import { excluding, including } from '../../../_kit/set.js';
import { change, orNull, withMilestone } from '../case-change.js';
import type { CaseControl } from '../control.js';
import type {
  AnswerForm,
  AnswerOpinion,
  AssignAdviser,
  ExtendReview,
  IssueAdviserOpinion,
  IssueReviewOpinion,
  OpinionItemForm,
  Recuse,
} from '../forms/review-forms.js';
import type { CaseRecord, OpinionItem, SealedText } from '../record.js';

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

/** A recused person leaves the meeting: their stance counts no longer, and without its head it must begin anew. */
function leavingTheMeeting(control: CaseControl, personId: string): Partial<CaseControl> {
  const { present, membersPresent, membersHeard, agreeing, disagreeing } = control;
  const attends = membersPresent.includes(personId);
  const heard = membersHeard.includes(personId);
  const agrees = agreeing.includes(personId);
  const disagrees = disagreeing.includes(personId);
  return {
    present: excluding(present, personId),
    membersPresent: excluding(membersPresent, personId),
    membersHeard: excluding(membersHeard, personId),
    agreeing: excluding(agreeing, personId),
    disagreeing: excluding(disagreeing, personId),
    presentCount: control.presentCount - (attends ? 1 : 0),
    agreeCount: control.agreeCount - (agrees ? 1 : 0),
    disagreeCount: control.disagreeCount - (disagrees ? 1 : 0),
    reserveCount: control.reserveCount - (heard && !agrees && !disagrees ? 1 : 0),
    ...(control.head === personId && { head: null, headSpoke: false }),
  };
}

/** Opinions of a recused person count no longer; the review opinion falls with the adviser's that it had heard. */
function opinionsWithout(control: CaseControl, personId: string): Partial<CaseControl> {
  const gaveAdvice = control.adviserOpinionBy === personId;
  const gaveReview = control.reviewedBy === personId;
  const falls = gaveReview || (gaveAdvice && control.reviewedBy !== null);
  return {
    ...(control.adviser === personId && { adviser: null }),
    ...(gaveAdvice && { adviserOpinionBy: null, adviserConclusion: null }),
    ...(falls && { reviewLapsed: true }),
  };
}

const withRecusal = (record: CaseRecord, data: Recuse, by: string, at: string): CaseRecord['recusals'] => [
  ...record.recusals,
  { personId: data.personId, reason: data.reason as unknown as SealedText, by, at },
];

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
    record: {
      adviserOpinion: {
        conclusion: data.conclusion,
        textSha256: data.textSha256,
        items: numbered(data.items),
        by: sender,
        issuedAt: facts.at,
      },
    },
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
    record: {
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
    },
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

  recuse: change<Recuse>(({ control, record, data, facts, sender }) => ({
    control: {
      recused: including(control.recused, data.personId),
      ...opinionsWithout(control, data.personId),
      ...leavingTheMeeting(control, data.personId),
    },
    record: {
      recusals: withRecusal(record, data, sender, facts.at),
      ...(control.adviserOpinionBy === data.personId && { adviserOpinion: null }),
    },
  })),
} as const;
