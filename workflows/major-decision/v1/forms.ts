import { NeededOnlyWhen } from '../../_kit/conditional.js';
import { Count, Day, Id, OneOf, Optional, Part, Words, YesNo } from '../../_kit/payload.js';
import { PROCEDURES, type Procedure } from './types.js';

export class CatalogueRow {
  @Id() readonly catalogueId!: string;
  @Count(1) readonly line!: number;
}

/** The opening's data; `START_DRAFTING` and `EDIT_DRAFT` carry the same. */
export class DecisionData {
  @OneOf(['publicPolicy', 'plan', 'resources', 'project', 'other']) readonly category!: string;
  @Words() readonly summary!: string;
  @OneOf(['proactive', 'onRequest', 'withheld'])
  readonly disclosureAttribute!: 'proactive' | 'onRequest' | 'withheld';
  @Optional() @Words() readonly disclosureReason?: string;
  @YesNo() readonly classified!: boolean;
  @YesNo() readonly affectsMarketEntities!: boolean;
  @Optional() @YesNo() readonly exploratoryReform?: boolean;
  @Optional() @Part(() => CatalogueRow) readonly catalogueRow?: CatalogueRow;
  @Optional() @Day() readonly plannedOn?: string;
}

export class StartDrafting {
  @Optional() @Words(200) readonly title?: string;
  @Part(() => DecisionData) readonly data!: DecisionData;
}

export class EditDraft {
  @Words(200) readonly title!: string;
  @Part(() => DecisionData) readonly data!: DecisionData;
}

const isHearing = ({ method }: { readonly method?: string }): boolean => method === 'hearing';

export class RecordPublicParticipation {
  @OneOf(['comment', 'hearing', 'forum', 'siteVisit', 'written', 'survey']) readonly method!: string;
  @Day() readonly openOn!: string;
  @Day() readonly closeOn!: string;
  @Optional() @Words() readonly shortenedReason?: string;
  @NeededOnlyWhen(isHearing) @Day() readonly materialsDeliveredOn?: string;
  @NeededOnlyWhen(isHearing) @Day() readonly heldOn?: string;
  @Count(0) readonly received!: number;
  @Count(0) readonly adopted!: number;
  @Id() readonly documentId!: string;
}

export class RecordExpertArgumentation {
  @Day() readonly heldOn!: string;
  @Count(1, 1000) readonly experts!: number;
  @YesNo() readonly signedAndSealed!: boolean;
  @YesNo() readonly interestsDeclared!: boolean;
  @Id() readonly documentId!: string;
}

export class RecordRiskAssessment {
  @Day() readonly assessedOn!: string;
  @YesNo() readonly controllable!: boolean;
  @Id() readonly documentId!: string;
}

export class RecordFairCompetitionReview {
  @Day() readonly reviewedOn!: string;
  @OneOf(['compliant', 'violating', 'exempt']) readonly conclusion!: 'compliant' | 'violating' | 'exempt';
  @Id() readonly documentId!: string;
}

export class DeclareProcedureNotRequired {
  @OneOf(PROCEDURES) readonly procedure!: Procedure;
  @Words() readonly reason!: string;
}

export class ReportToPartyCommittee {
  @Day() readonly reportedOn!: string;
  @Optional() @Words(200) readonly documentNumber?: string;
}
