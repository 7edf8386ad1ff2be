import {
  Count,
  Id,
  ListOf,
  OneOf,
  Optional,
  Part,
  Sha256,
  Sha256List,
  Words,
  YesNo,
} from '../../../_kit/payload.js';
import { KnownCitations } from '../../../_law/known-citations.js';

export class AssignAdviser {
  @Id() readonly adviserId!: string;
}

export class DeclareNoConflict {
  @Optional() @Words() readonly note?: string;
}

export class Recuse {
  @Id() readonly personId!: string;
  @Words() readonly reason!: string;
}

export class ExtendReview {
  /** The configured limit is a rule's matter; a year is none. */
  @Count(1, 365) readonly workingDays!: number;
  @Words() readonly reason!: string;
}

export class OpinionItemForm {
  @Words() readonly text!: string;
  @KnownCitations(0, 20) readonly legalBasis!: string[];
  @Optional() @Words() readonly suggestion?: string;
}

export class IssueAdviserOpinion {
  @OneOf(['approve', 'reject']) readonly conclusion!: 'approve' | 'reject';
  @Sha256() readonly textSha256!: string;
  @ListOf(() => OpinionItemForm, 0, 100) readonly items!: OpinionItemForm[];
}

export class Finding {
  @YesNo() readonly holds!: boolean;
  @Optional() @Words() readonly note?: string;
}

/** Order 713 Art. 27: within powers, by procedure, content in accordance with the law. */
export class Checklist {
  @Part(() => Finding) readonly authority!: Finding;
  @Part(() => Finding) readonly procedure!: Finding;
  @Part(() => Finding) readonly content!: Finding;
}

export type ReviewConclusion = 'lawful' | 'revise' | 'unlawful' | 'riskDisclosed';

export class IssueReviewOpinion {
  @OneOf(['lawful', 'revise', 'unlawful', 'riskDisclosed']) readonly conclusion!: ReviewConclusion;
  @Sha256() readonly textSha256!: string;
  /** Digests of the current version of every document. */
  @Sha256List(0, 2000) readonly seen!: string[];
  @Part(() => Checklist) readonly checklist!: Checklist;
  @ListOf(() => OpinionItemForm, 0, 100) readonly items!: OpinionItemForm[];
  @Optional() @Words() readonly riskStatement?: string;
}

export class AnswerForm {
  @Count(1, 100) readonly n!: number;
  @OneOf(['adopted', 'partlyAdopted', 'notAdopted']) readonly adoptionStatus!:
    'adopted' | 'partlyAdopted' | 'notAdopted';
  @Optional() @Words() readonly reason?: string;
}

export class AnswerOpinion {
  @ListOf(() => AnswerForm, 1, 100) readonly answers!: AnswerForm[];
}
