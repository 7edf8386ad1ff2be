import type { OpeningDefinition, OpeningInput } from '../../_kit/definition.js';
import { openingControl, openingRecord } from '../../_stages/v1/case-opening.js';
import { disclosureReasonGiven, unclassified } from '../../_stages/v1/rules/opening-rules.js';
import { NOTHING_RECORDED } from './changes.js';
import { catalogueRowExists, OPENING_EXAMPLE } from './events.js';
import { DecisionData } from './forms.js';
import type { DecisionCase, DecisionControl } from './types.js';

const control = (input: OpeningInput): DecisionControl => ({
  ...openingControl(input),
  exploratoryReform: input.data.exploratoryReform === true,
  affectsMarketEntities: input.data.affectsMarketEntities === true,
  publicParticipation: 'open',
  expertArgumentation: 'open',
  riskAssessment: 'open',
  fairCompetitionReview: 'open',
  ...NOTHING_RECORDED.publicParticipation,
  ...NOTHING_RECORDED.expertArgumentation,
  ...NOTHING_RECORDED.riskAssessment,
  ...NOTHING_RECORDED.fairCompetitionReview,
});

const record = (input: OpeningInput): DecisionCase => ({
  ...openingRecord(input),
  procedures: {},
  partyReport: null,
});

/** Planned from a catalogue with the few data a row has, or opened in full by a drafter. */
export const opening: OpeningDefinition = {
  form: DecisionData,
  example: OPENING_EXAMPLE,
  rules: [unclassified, disclosureReasonGiven],
  references: [catalogueRowExists('/catalogueRow')],
  facts: ['catalogueRow'],
  context: input => ({ control: { ...control(input) }, record: record(input) }),
  plannedState: 'drafting.planned',
  openState: 'drafting.preparing',
};
