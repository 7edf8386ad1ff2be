import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { chartOf } from './chart.js';
import { CLOCK_SETTINGS } from './describe.js';
import type { DefinitionCheck } from './definition-check.js';

const STAGES = ['drafting', 'legalAdviserReview', 'judicialOffice', 'committeeDecision', 'disclosure'];
const FINALS = ['archived', 'rejected', 'withdrawn'];

/** Cells by which the engine judges coverage whatever the workflow says of itself. */
const REVIEW_CELLS = [
  'text',
  'decidedText',
  'reviewedText',
  'reviewedBy',
  'reviewConclusion',
  'reviewLapsed',
  'reviewItems',
  'itemsAnswered',
  'noneAdopted',
  'recused',
];

const lacking = (wanted: readonly string[], there: readonly string[], what: string): string[] =>
  wanted.filter(name => !there.includes(name)).map(name => `a reviewing workflow needs the ${what} ${name}`);

function reviewingFaults(definition: WorkflowDefinition): string[] {
  const finals = [...chartOf(definition.machine).finals];
  return [
    ...lacking(
      STAGES,
      definition.stages.map(({ id }) => id),
      'stage',
    ),
    ...lacking(FINALS, finals, 'final state'),
    ...lacking(REVIEW_CELLS, Object.keys(definition.cells), 'control cell'),
  ];
}

const tagged = (definition: WorkflowDefinition): string[] =>
  Object.entries(definition.states)
    .filter(([, { tags }]) => tags.includes('decided') || tags.includes('signed'))
    .map(([key]) => key);

const clockFaults = (definition: WorkflowDefinition): string[] =>
  Object.entries(definition.states).flatMap(([key, { clock }]) => {
    const setting = clock === null || clock === 'stopped' ? null : CLOCK_SETTINGS[clock];
    return setting === null || definition.settings.includes(setting)
      ? []
      : [`the clock of ${key} counts ${setting}, which is not among its settings`];
  });

/** What a workflow of its kind must have, and may not. */
export const kindFaults: DefinitionCheck = definition => {
  const faults = clockFaults(definition);
  if (definition.kind === 'reviewing') return [...faults, ...reviewingFaults(definition)];
  if (definition.kind === 'guidance') {
    return [...faults, ...lacking(REVIEW_CELLS, Object.keys(definition.cells), 'control cell')];
  }
  if (definition.kind === 'record') return faults;
  return [
    ...faults,
    ...tagged(definition).map(key => `an exempt workflow never decides: ${key} may not be tagged so`),
  ];
};
