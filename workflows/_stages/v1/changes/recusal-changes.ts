import { excluding, including } from '../../../_kit/set.js';
import { change } from '../case-change.js';
import type { CaseControl } from '../control.js';
import type { Recuse } from '../forms/review-forms.js';
import type { CaseRecord, SealedText } from '../record.js';

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

/** What a recusal does (Civil Servant Law Art. 76); a chart names those that apply in a state. */
export const RECUSAL_CHANGES = {
  noteRecusal: change<Recuse>(({ control, record, data, facts, sender }) => ({
    control: { recused: including(control.recused, data.personId) },
    record: { recusals: withRecusal(record, data, sender, facts.at) },
  })),

  dropOpinions: change<Recuse>(({ control, data }) => ({
    control: opinionsWithout(control, data.personId),
    ...(control.adviserOpinionBy === data.personId && { record: { adviserOpinion: null } }),
  })),

  leaveMeeting: change<Recuse>(({ control, data }) => ({
    control: leavingTheMeeting(control, data.personId),
  })),
} as const;
