import type { WorkflowDefinition } from '../../_kit/definition.js';
import { CASE_SETTINGS } from '../../_stages/v1/settings.js';
import { STAGES } from '../../_stages/v1/texts/states.js';
import { EVENTS } from './events.js';
import { machine } from './machine.js';
import { opening } from './opening.js';
import { DECISION_RULES, neededSlots } from './rules.js';
import { SLOTS } from './slots.js';
import { BRANCHES, LABELS, STATES, TITLE } from './texts.js';
import { DECISION_CELLS } from './types.js';

/** A major administrative decision under Order 713, from draft to archive. */
export const majorDecision: WorkflowDefinition = {
  id: 'major-decision@1',
  name: 'major-decision',
  version: 1,
  kind: 'reviewing',
  title: TITLE,
  series: 'major-decision',
  stages: STAGES,
  states: STATES,
  cells: DECISION_CELLS,
  opening,
  events: EVENTS,
  rules: DECISION_RULES,
  slots: SLOTS,
  neededSlots,
  labels: LABELS,
  branches: BRANCHES,
  settings: CASE_SETTINGS,
  machine,
};
