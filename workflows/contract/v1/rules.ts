import { rule, type AnyRule } from '../../_kit/rule.js';
import { text } from '../../_kit/text.js';
import { GATES } from '../../_stages/v1/events/gates.js';
import {
  adviserEngaged,
  extensionTimely,
  senderIsAssignedAdviser,
  supplementedOnce,
} from '../../_stages/v1/rules/acceptance-rules.js';
import { approverIsNotProposer, withholdingGrounded } from '../../_stages/v1/rules/disclosure-rules.js';
import { dossierComplete } from '../../_stages/v1/rules/dossier-complete.js';
import {
  dissentWorded,
  everyMemberHeard,
  everyMemberRecorded,
  headGaveReasons,
  headSpeaksLast,
  judicialOfficeRecorded,
  meetingHasBegun,
} from '../../_stages/v1/rules/meeting-rules.js';
import {
  disclosureReasonGiven,
  senderNotRecused,
  unclassified,
} from '../../_stages/v1/rules/opening-rules.js';
import {
  itemsGiven,
  reviewerIsNotAdviser,
  reviewerIsNotDrafter,
  riskDisclosureAllowed,
  seenIsCurrent,
  textIsCurrent,
} from '../../_stages/v1/rules/opinion-rules.js';
import { SLOTS } from './slots.js';
import { LONGEST_LEASE_MONTHS, type ContractControl } from './types.js';

const NEEDED = ['draft', 'counterpartyQualification'] as const;

export const neededSlots = () => NEEDED;

export const contractDossierComplete = dossierComplete<ContractControl>(() =>
  NEEDED.map(slot => ({ slot, label: SLOTS[slot].label })),
);

export const guaranteeFree = rule<ContractControl>({
  name: 'guaranteeFree',
  legalBasis: ['CC:683', 'BUD:35'],
  message: text(
    '合同为他人债务提供担保，机关不得为保证人',
    'The contract guarantees a debt; a public organ may not be a guarantor',
  ),
  remedy: text(
    '删去担保条款，更正合同信息后送审',
    'Take the guarantee out, correct the particulars, then submit',
  ),
  holds: ({ control }) => !control.guaranteesDebt,
});

export const leaseTermAllowed = rule<ContractControl>({
  name: 'leaseTermAllowed',
  legalBasis: ['CC:705'],
  message: text(
    '租赁期限超过二十年（{months}个月），超过部分无效',
    'The lease runs {months} months; beyond twenty years it is void',
  ),
  remedy: text(
    '将租期改为二十年以内；期满可以续订',
    'Shorten it to twenty years at most; it may be renewed afterwards',
  ),
  holds: ({ control }) =>
    control.contractKind !== 'lease' ||
    control.termMonths === null ||
    control.termMonths <= LONGEST_LEASE_MONTHS,
  details: ({ control }) => ({ months: control.termMonths ?? 0 }),
});

/** In the order in which they are checked and reported. */
export const CONTRACT_RULES: readonly AnyRule[] = [
  senderNotRecused,
  unclassified,
  disclosureReasonGiven,
  contractDossierComplete,
  guaranteeFree,
  leaseTermAllowed,
  supplementedOnce,
  adviserEngaged,
  senderIsAssignedAdviser,
  extensionTimely,
  reviewerIsNotDrafter,
  reviewerIsNotAdviser,
  textIsCurrent,
  seenIsCurrent,
  itemsGiven,
  riskDisclosureAllowed,
  ...GATES,
  meetingHasBegun,
  everyMemberRecorded,
  judicialOfficeRecorded,
  headSpeaksLast,
  dissentWorded,
  everyMemberHeard,
  headGaveReasons,
  withholdingGrounded,
  approverIsNotProposer,
];
