import { branch, type CaseBranch } from './case-change.js';
import { adviserDrafted, type CaseControl } from './control.js';
import type { DecideWithholding } from './forms/disclosure-forms.js';
import type { AttachDocument } from './forms/document-forms.js';
import type { Outcome, RecordDecision } from './forms/meeting-forms.js';
import type { AnswerOpinion, IssueAdviserOpinion, IssueReviewOpinion, Recuse } from './forms/review-forms.js';

/** The adviser approved, drafted nothing, and the last opinion was not unlawful: the changed text goes straight back to the reviewer. */
const goesStraightToReview = (control: CaseControl): boolean =>
  control.adviserConclusion === 'approve' &&
  !adviserDrafted(control) &&
  control.reviewConclusion !== 'unlawful';

const isUnlawful = ({ conclusion }: IssueReviewOpinion): boolean => conclusion === 'unlawful';

/** `revise` and something is adopted: then there must be another text, and another opinion on it. */
const changesTheText = (control: CaseControl, { answers }: AnswerOpinion): boolean =>
  control.reviewConclusion === 'revise' &&
  answers.some(({ adoptionStatus }) => adoptionStatus !== 'notAdopted');

/** The adviser assigned, or whoever gave the adviser's opinion: after that opinion they are one person. */
const gaveAdvice = ({ adviser, adviserOpinionBy }: CaseControl, { personId }: Recuse): boolean =>
  adviser === personId || adviserOpinionBy === personId;

const gaveReview = ({ reviewedBy }: CaseControl, { personId }: Recuse): boolean => reviewedBy === personId;

const outcomeIs = (outcome: Outcome): CaseBranch =>
  branch<RecordDecision>(({ data }) => data.outcome === outcome);

/** Branches choose, they never refuse: of those that stand side by side exactly one holds, whatever is sent. */
export const CASE_BRANCHES = {
  straightToReview: branch(({ control }) => goesStraightToReview(control)),
  newRound: branch(({ control }) => !goesStraightToReview(control)),

  askedAtAcceptance: branch(({ control }) => control.supplementFrom === 'accepted'),
  askedAtFormalCheck: branch(({ control }) => control.supplementFrom !== 'accepted'),

  adviserApproves: branch<IssueAdviserOpinion>(({ data }) => data.conclusion === 'approve'),
  adviserRejects: branch<IssueAdviserOpinion>(({ data }) => data.conclusion !== 'approve'),

  unlawful: branch<IssueReviewOpinion>(({ data }) => isUnlawful(data)),
  withItems: branch<IssueReviewOpinion>(({ data }) => !isUnlawful(data) && data.items.length > 0),
  withoutItems: branch<IssueReviewOpinion>(({ data }) => !isUnlawful(data) && data.items.length === 0),

  textWillChange: branch<AnswerOpinion>(({ control, data }) => changesTheText(control, data)),
  textStands: branch<AnswerOpinion>(({ control, data }) => !changesTheText(control, data)),

  adviserRecused: branch<Recuse>(({ control, data }) => control.adviser === data.personId),
  adviserNotRecused: branch<Recuse>(({ control, data }) => control.adviser !== data.personId),

  adviceFalls: branch<Recuse>(({ control, data }) => gaveAdvice(control, data)),
  adviceStands: branch<Recuse>(({ control, data }) => !gaveAdvice(control, data)),
  reviewFalls: branch<Recuse>(({ control, data }) => !gaveAdvice(control, data) && gaveReview(control, data)),
  opinionsStand: branch<Recuse>(
    ({ control, data }) => !gaveAdvice(control, data) && !gaveReview(control, data),
  ),

  draftStored: branch<AttachDocument>(({ data }) => data.slot === 'draft'),
  anotherStored: branch<AttachDocument>(({ data }) => data.slot !== 'draft'),

  adopted: outcomeIs('adopt'),
  adoptedWithAmendment: outcomeIs('adoptWithAmendment'),
  deferred: outcomeIs('defer'),
  rejected: outcomeIs('reject'),

  approved: branch<DecideWithholding>(({ data }) => data.approved === true),
  notApproved: branch<DecideWithholding>(({ data }) => data.approved !== true),
} as const satisfies Readonly<Record<string, CaseBranch>>;
