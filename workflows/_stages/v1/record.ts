import type { MatterRecord } from '../../_kit/definition.js';

/** A personal free text as the state holds it: only its digest. */
export type SealedText = { readonly text: string } | null;

export interface OpinionItem {
  readonly n: number;
  readonly text: string;
  readonly legalBasis: readonly string[];
  readonly suggestion: string | null;
  readonly adoptionStatus: 'adopted' | 'partlyAdopted' | 'notAdopted' | null;
  readonly reason: string | null;
}

export interface AdviserOpinion {
  readonly conclusion: string;
  readonly textSha256: string;
  readonly items: readonly OpinionItem[];
  readonly by: string;
  readonly issuedAt: string;
}

export interface ReviewOpinion extends AdviserOpinion {
  /** Given when the official document is made. */
  readonly number: string | null;
  readonly checklist: Record<string, unknown>;
  readonly riskStatement: string | null;
}

export interface Meeting {
  readonly forum: string;
  readonly title: string;
  readonly heldOn: string;
  readonly headId: string | null;
  readonly attendance: readonly {
    readonly personId: string;
    readonly role: string;
    readonly present: boolean;
    readonly absenceReason: SealedText;
  }[];
  /** In the order in which they were made. */
  readonly statements: readonly {
    readonly personId: string;
    readonly stance: string | null;
    readonly words: SealedText;
  }[];
}

export interface DecisionRecord {
  readonly outcome: 'adopt' | 'adoptWithAmendment' | 'defer' | 'reject';
  /** How it was decided: by a meeting, by the head's confirmation, by the leader's approval. */
  readonly way: 'meeting' | 'confirmation' | 'approval';
  readonly textSha256: string;
  readonly reasonsStatedAtMeeting: string | null;
  readonly amendment: string | null;
  readonly substantive: boolean | null;
  readonly note: string | null;
  readonly by: string;
  readonly decidedAt: string;
  readonly decidedOn: string;
}

export interface SignatureRecord {
  readonly textSha256: string;
  readonly signedOn: string;
  readonly signedCopyId: string;
  readonly by: string;
}

export interface WithholdingGrounds {
  readonly legalBasis: readonly string[];
  readonly reason: string;
  readonly reevaluateOn: string;
}

export interface DisclosureRecord {
  readonly renditions: readonly {
    readonly documentId: string;
    readonly version: number;
    readonly kind: string;
    readonly note: string | null;
  }[];
  readonly withheldParts: WithholdingGrounds | null;
  readonly publishedAt: string | null;
  readonly by: string | null;
  readonly withholding:
    | (WithholdingGrounds & {
        readonly proposedBy: string;
        readonly proposedAt: string;
        readonly approved: boolean | null;
        readonly approvedBy: string | null;
        readonly decidedAt: string | null;
        readonly decisionReason: string | null;
      })
    | null;
}

export interface Supplement {
  readonly items: readonly string[];
  readonly by: string;
  readonly requestedAt: string;
  readonly providedAt: string | null;
  readonly note: string | null;
}

/** A step with a reason, as the case file shows it. */
export interface Remark {
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** What is shown of a case; no rule and no branch ever reads it. */
export interface CaseRecord extends MatterRecord {
  readonly adviserOpinion: AdviserOpinion | null;
  readonly reviewOpinion: ReviewOpinion | null;
  readonly meeting: Meeting | null;
  readonly decision: DecisionRecord | null;
  readonly signature: SignatureRecord | null;
  readonly disclosure: DisclosureRecord | null;
  readonly submissions: readonly { readonly note: string | null; readonly by: string; readonly at: string }[];
  readonly supplement: Supplement | null;
  readonly returned: Remark | null;
  readonly withdrawal: Remark | null;
  readonly extension: (Remark & { readonly workingDays: number }) | null;
  readonly recusals: readonly {
    readonly personId: string;
    readonly reason: SealedText;
    readonly by: string;
    readonly at: string;
  }[];
  readonly retention: string | null;
}

export const EMPTY_RECORD: CaseRecord = {
  title: '',
  number: null,
  data: {},
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
  adviserOpinion: null,
  reviewOpinion: null,
  meeting: null,
  decision: null,
  signature: null,
  disclosure: null,
  submissions: [],
  supplement: null,
  returned: null,
  withdrawal: null,
  extension: null,
  recusals: [],
  retention: null,
};
