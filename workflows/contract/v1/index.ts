import type { WorkflowDefinition } from '../../_kit/definition.js';
import { CASE_SETTINGS } from '../../_stages/v1/settings.js';
import { STAGES } from '../../_stages/v1/texts/states.js';
import { EVENTS } from './events.js';
import { machine } from './machine.js';
import { opening } from './opening.js';
import { CONTRACT_RULES, neededSlots } from './rules.js';
import { SLOTS } from './slots.js';
import { BRANCHES, LABELS, STATES, TITLE } from './texts.js';
import { CONTRACT_CELLS } from './types.js';

/** A contract of a government organ, from draft to signature, disclosure and archive. */
export const contract: WorkflowDefinition = {
  id: 'contract@1',
  name: 'contract',
  version: 1,
  kind: 'reviewing',
  title: TITLE,
  series: 'contract',
  stages: STAGES,
  states: STATES,
  cells: CONTRACT_CELLS,
  opening,
  events: EVENTS,
  rules: CONTRACT_RULES,
  slots: SLOTS,
  neededSlots,
  labels: LABELS,
  branches: BRANCHES,
  settings: [...CASE_SETTINGS, 'majorContractFen'],
  machine,
};
