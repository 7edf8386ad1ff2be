import type { OpeningDefinition, OpeningInput } from '../../_kit/definition.js';
import { openingControl, openingRecord } from '../../_stages/v1/case-opening.js';
import { disclosureReasonGiven, unclassified } from '../../_stages/v1/rules/opening-rules.js';
import { particularsOf } from './changes.js';
import { amendedContractSigned, OPENING_EXAMPLE } from './events.js';
import { ContractData } from './forms.js';
import type { ContractControl } from './types.js';

const control = (input: OpeningInput): ContractControl => ({
  ...openingControl(input),
  ...particularsOf(input.data, input.facts),
  approvedBy: null,
  lateDrafters: [],
});

/** Planned with the few data a list has, or opened in full by a drafter. */
export const opening: OpeningDefinition = {
  form: ContractData,
  example: OPENING_EXAMPLE,
  rules: [unclassified, disclosureReasonGiven],
  references: [amendedContractSigned('/amends')],
  facts: ['amended'],
  context: input => ({ control: { ...control(input) }, record: openingRecord(input) }),
  plannedState: 'drafting.planned',
  openState: 'drafting.preparing',
};
