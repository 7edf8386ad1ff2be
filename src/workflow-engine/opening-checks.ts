import type { MatterContext, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { CellSort } from '../../workflows/_kit/control.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import type { DefinitionCheck } from './definition-check.js';

/** Facts of no particular day, to open a matter with for a look at its context. */
const sampleFacts = (definition: WorkflowDefinition): Facts => ({
  at: '2026-03-02T01:00:00.000Z',
  today: '2026-03-02',
  settings: Object.fromEntries(definition.settings.map(name => [name, 1])),
  number: '样审〔2026〕1号',
  documents: [],
  people: [],
  amended: null,
  catalogueRow: true,
});

const FITS: {
  readonly [S in CellSort['sort']]: (cell: unknown, sort: Extract<CellSort, { sort: S }>) => boolean;
} = {
  flag: cell => typeof cell === 'boolean',
  enumeration: (cell, { values, nullable }) =>
    cell === null ? nullable : typeof cell === 'string' && values.includes(cell),
  reference: cell => cell === null || typeof cell === 'string',
  counter: (cell, { cap }) => typeof cell === 'number' && Number.isInteger(cell) && cell >= 0 && cap >= 1,
  measure: (cell, { nullable }) =>
    cell === null ? nullable : typeof cell === 'number' && Number.isFinite(cell),
  day: cell => cell === null || typeof cell === 'string',
  set: cell => Array.isArray(cell) && cell.every(entry => typeof entry === 'string'),
};

/** True when a control cell holds what its sort says it may. */
const cellFits = (cell: unknown, sort: CellSort): boolean =>
  (FITS[sort.sort] as (c: unknown, s: CellSort) => boolean)(cell, sort);

function cellFaults(definition: WorkflowDefinition, { control }: MatterContext): string[] {
  const declared = Object.entries(definition.cells);
  return [
    ...declared
      .filter(([name]) => !Object.hasOwn(control, name))
      .map(([name]) => `control cell ${name} is declared but not set at opening`),
    ...Object.keys(control)
      .filter(name => !Object.hasOwn(definition.cells, name))
      .map(name => `control cell ${name} is set at opening but not declared`),
    ...declared
      .filter(([name, sort]) => Object.hasOwn(control, name) && !cellFits(control[name], sort))
      .map(([name, { sort }]) => `control cell ${name} does not hold a ${sort} at opening`),
  ];
}

/** A stored state must come back from canonical JSON as it went in, or replay could not give it byte for byte. */
function roundTripFaults(context: MatterContext): string[] {
  try {
    const stored = canonicalJson(context as unknown as Json);
    return canonicalJson(JSON.parse(stored) as Json) === stored &&
      members(context) === members(JSON.parse(stored) as MatterContext)
      ? []
      : ['its state does not survive being stored as canonical JSON'];
  } catch (error) {
    return [`its state cannot be stored: ${error instanceof Error ? error.message : String(error)}`];
  }
}

const members = (context: MatterContext): string =>
  [context.control, context.record].map(part => Object.keys(part).sort().join()).join(';');

function contextFaults(definition: WorkflowDefinition, planned: boolean): string[] {
  const { opening } = definition;
  const input = {
    title: '样例',
    data: planned ? {} : opening.example,
    facts: sampleFacts(definition),
    sender: 'sample',
    planned,
  };
  try {
    const context = opening.context(input);
    return [...cellFaults(definition, context), ...roundTripFaults(context)];
  } catch (error) {
    return [
      `it cannot be opened with its own example: ${error instanceof Error ? error.message : String(error)}`,
    ];
  }
}

/** The context a matter begins with holds exactly the declared cells and can be stored. */
export const openingFaults: DefinitionCheck = definition => [
  ...new Set([
    ...contextFaults(definition, false),
    ...(definition.opening.plannedState === null ? [] : contextFaults(definition, true)),
  ]),
];
