import { NeededWhen } from '../../_kit/conditional.js';
import { Count, Day, Id, OneOf, Optional, Part, Sha256, Words, YesNo } from '../../_kit/payload.js';
import { CONTRACT_KINDS, type ContractKind } from './types.js';

export class Counterparty {
  @Words(500) readonly name!: string;
  /** Unified social credit code. */
  @Optional() @Words(50) readonly creditCode?: string;
}

const hasTerm = ({ contractKind }: { readonly contractKind?: ContractKind }): boolean =>
  contractKind === 'lease' || contractKind === 'landUse';

const amends = (owner: { readonly amends?: string }): boolean => owner.amends !== undefined;

/** The opening's data; `START_DRAFTING` and `EDIT_DRAFT` carry the same. */
export class ContractData {
  @OneOf(CONTRACT_KINDS) readonly contractKind!: ContractKind;
  @Part(() => Counterparty) readonly counterparty!: Counterparty;
  @Count(0) readonly amountFen!: number;
  /** A hundred years: no right of use runs longer. How long a lease may run is a rule's matter. */
  @NeededWhen(hasTerm) @Count(1, 1200) readonly termMonths?: number;
  @YesNo() readonly guaranteesDebt!: boolean;
  @Words() readonly summary!: string;
  @OneOf(['proactive', 'onRequest', 'withheld'])
  readonly disclosureAttribute!: 'proactive' | 'onRequest' | 'withheld';
  @Optional() @Words() readonly disclosureReason?: string;
  @YesNo() readonly classified!: boolean;
  /** The matter of the contract that this one amends. */
  @Optional() @Id() readonly amends?: string;
  @NeededWhen(amends) @Words() readonly amendmentReason?: string;
}

export class StartDrafting {
  @Optional() @Words(200) readonly title?: string;
  @Part(() => ContractData) readonly data!: ContractData;
}

export class EditDraft {
  @Words(200) readonly title!: string;
  @Part(() => ContractData) readonly data!: ContractData;
}

export class ApproveContract {
  @YesNo() readonly approved!: boolean;
  @Sha256() readonly textSha256!: string;
  @Optional() @Words() readonly reason?: string;
}

export class SignContract {
  @Sha256() readonly textSha256!: string;
  @Day() readonly signedOn!: string;
  @Id() readonly signedCopyId!: string;
}
