import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { chartOf, type Chart } from './chart.js';
import { missingLanguages, type DefinitionCheck } from './definition-check.js';
import { statesAhead } from './lies-ahead.js';
import { stageOf } from './state-key.js';

/** Stands in trails only: a matter is opened before there is a chart to ask. */
const OPENING = 'OPEN';

const quoted = (names: readonly string[]): string => names.join(', ');

function describedFaults(definition: WorkflowDefinition, chart: Chart): string[] {
  const described = Object.keys(definition.states);
  const stages = new Set(definition.stages.map(({ id }) => id));
  const faults = [
    ...chart.states
      .filter(key => !described.includes(key))
      .map(key => `state ${key} of the chart is not described`),
    ...described
      .filter(key => !chart.states.includes(key))
      .map(key => `state ${key} is described but not in the chart`),
    ...Object.entries(definition.states).flatMap(([key, { label }]) =>
      missingLanguages(`state ${key}`, label),
    ),
    ...definition.stages.flatMap(({ id, label }) => missingLanguages(`stage ${id}`, label)),
  ];
  const homeless = chart.states.filter(key => !chart.finals.has(key) && !stages.has(stageOf(key)));
  return [...faults, ...homeless.map(key => `state ${key} lies in no stage`)];
}

function wayFaults(definition: WorkflowDefinition, chart: Chart): string[] {
  const { machine, opening } = definition;
  const begins = [opening.openState, opening.plannedState].filter(key => key !== null);
  const unknown = begins.filter(key => !chart.states.includes(key));
  if (unknown.length > 0) return [`a matter cannot begin in ${quoted(unknown)}: there is no such state`];
  const reached = new Set(begins.flatMap(key => [...statesAhead(machine, key)]));
  const open = chart.states.filter(key => !chart.finals.has(key));
  const ends = (key: string) => [...statesAhead(machine, key)].some(ahead => chart.finals.has(ahead));
  return [
    ...chart.states.filter(key => !reached.has(key)).map(key => `state ${key} cannot be reached`),
    ...open.filter(key => statesAhead(machine, key).size === 1).map(key => `state ${key} has no way out`),
    ...open
      .filter(key => statesAhead(machine, key).size > 1 && !ends(key))
      .map(key => `no way leads from ${key} to an end`),
    ...[...chart.finals]
      .filter(key => statesAhead(machine, key).size > 1)
      .map(key => `final state ${key} can be left`),
  ];
}

function eventFaults(definition: WorkflowDefinition, chart: Chart): string[] {
  const used = new Set(chart.transitions.map(({ event }) => event));
  const events = Object.entries(definition.events);
  return [
    ...[...used]
      .filter(type => !(type in definition.events))
      .map(type => `event ${type} of the chart is not described`),
    ...events
      .filter(([type]) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(type))
      .map(([type]) => `event ${type} must be written UPPER_SNAKE`),
    ...events
      .filter(([type]) => type !== OPENING && !used.has(type))
      .map(([type]) => `event ${type} is used nowhere in the chart`),
    ...events
      .filter(([, { internal, duties }]) => !internal && duties.length === 0)
      .map(([type]) => `event ${type} belongs to no duty`),
    ...events.flatMap(([type, { label }]) => missingLanguages(`event ${type}`, label)),
  ];
}

function branchFaults(definition: WorkflowDefinition, chart: Chart): string[] {
  const chosen = chart.transitions.map(({ branch }) => branch);
  const offered = Object.values(definition.events).map(({ offeredWhen }) => offeredWhen?.name ?? null);
  const named = new Set([...chosen, ...offered].filter(name => name !== null));
  const missing = [...named].filter(name => !Object.hasOwn(definition.branches, name));
  return [
    ...missing.map(name => `branch ${name} is not described`),
    ...Object.entries(definition.branches).flatMap(([name, label]) =>
      missingLanguages(`branch ${name}`, label),
    ),
  ];
}

function slotFaults(definition: WorkflowDefinition, chart: Chart): string[] {
  const places = new Set(chart.states.flatMap(key => [key, `${stageOf(key)}.*`]));
  return Object.entries(definition.slots).flatMap(([slot, { label, openIn }]) => [
    ...missingLanguages(`slot ${slot}`, label),
    ...openIn
      .filter(place => !places.has(place))
      .map(place => `slot ${slot} is open in ${place}, which is no state`),
  ]);
}

/** States reachable and described, ways out, events owned, labelled and used, branches and slots that exist. */
export const chartFaults: DefinitionCheck = definition => {
  const chart = chartOf(definition.machine);
  return [describedFaults, wayFaults, eventFaults, branchFaults, slotFaults].flatMap(check =>
    check(definition, chart),
  );
};
