import { event, type EventDefinition, type OfferCondition } from '../../_kit/event.js';
import { text } from '../../_kit/text.js';
import {
  documentExists,
  notBeforeDecision,
  notInTheFuture,
  reference,
} from '../../_stages/v1/case-references.js';
import { DISCLOSURE_EVENTS } from '../../_stages/v1/events/disclosure-events.js';
import { draftingEvents } from '../../_stages/v1/events/drafting-events.js';
import { GATES, gatesWhen } from '../../_stages/v1/events/gates.js';
import { meetingEvents } from '../../_stages/v1/events/meeting-events.js';
import { ACCEPTANCE_EVENTS, OPINION_EVENTS } from '../../_stages/v1/events/review-events.js';
import { serviceEvents } from '../../_stages/v1/events/service-events.js';
import { documentDigest } from '../../_stages/v1/examples.js';
import { senderNotRecused } from '../../_stages/v1/rules/opening-rules.js';
import { ApproveContract, ContractData, EditDraft, SignContract, StartDrafting } from './forms.js';
import { contractDossierComplete, guaranteeFree, leaseTermAllowed } from './rules.js';
import { SLOTS } from './slots.js';
import type { ContractControl } from './types.js';

export const OPENING_EXAMPLE = {
  contractKind: 'lease',
  counterparty: { name: '某商业管理有限公司' },
  amountFen: 36000000,
  termMonths: 36,
  guaranteesDebt: false,
  summary: '出租街道综合楼一层临街房屋',
  disclosureAttribute: 'proactive',
  classified: false,
};

const onTrack = (name: string, track: ContractControl['track']): OfferCondition => ({
  name,
  holds: ({ control }) => (control as ContractControl).track === track,
});

type Placed = Partial<ContractData> | { readonly data: Partial<ContractData> };

/** Only a contract that was signed can be amended. */
export const amendedContractSigned = (pointer: string) =>
  reference<Placed>(
    pointer,
    'unknown-contract',
    text('没有这份已签订的合同，请核对', 'There is no such signed contract; check it'),
    ({ data, facts }) => {
      const opening = 'data' in data ? data.data : data;
      return opening.amends === undefined || facts.amended?.signed === true;
    },
  );

const SIGNED_BEFORE_DECISION = text(
  '签订日期早于作出决定之日；先审查、再决定、后签订',
  'The signature is earlier than the decision: review and decision come before signature',
);

const CONTRACT_EVENTS: Readonly<Record<string, EventDefinition>> = {
  APPROVE_CONTRACT: event({
    label: text('审批合同', 'Approve the contract'),
    duties: ['leader'],
    form: ApproveContract,
    example: { approved: true, textSha256: documentDigest },
    rules: [senderNotRecused, ...gatesWhen(({ approved }) => approved === true)],
    offeredWhen: onTrack('isOrdinary', 'ordinary'),
  }),
  SIGN_CONTRACT: event({
    label: text('登记签订', 'Record the signature'),
    duties: ['secretary'],
    form: SignContract,
    example: { textSha256: documentDigest, signedOn: '2026-03-16', signedCopyId: 'document-9' },
    rules: [senderNotRecused, ...GATES],
    references: [
      documentExists('signedCopyId', ['signedCopy']),
      notBeforeDecision('signedOn', SIGNED_BEFORE_DECISION),
      notInTheFuture('signedOn'),
    ],
    facts: ['documents', 'decidedOn'],
  }),
};

export const EVENTS: Readonly<Record<string, EventDefinition>> = {
  ...draftingEvents({
    startForm: StartDrafting,
    editForm: EditDraft,
    draftExample: { title: '综合楼临街房屋租赁合同', data: OPENING_EXAMPLE },
    references: [amendedContractSigned('/data/amends')],
    facts: ['amended'],
    dossierComplete: contractDossierComplete,
    submissionRules: [guaranteeFree, leaseTermAllowed],
  }),
  ...ACCEPTANCE_EVENTS,
  ...OPINION_EVENTS,
  ...meetingEvents({
    rulesBeforeGates: [contractDossierComplete],
    rulesAfterGates: [],
    offeredWhen: onTrack('isMajor', 'major'),
  }),
  ...CONTRACT_EVENTS,
  ...DISCLOSURE_EVENTS,
  ...serviceEvents(SLOTS, { form: ContractData, example: OPENING_EXAMPLE }),
};
