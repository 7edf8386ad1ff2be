import type { Locale } from '../kernel/localized-text.js';
import type { StateTag, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { chartOf } from './chart.js';
import { conditionOf } from './describe.js';
import { stageOf } from './state-key.js';

export interface DiagramState {
  readonly id: string;
  readonly stage: string;
  readonly label: string;
  readonly tags: readonly StateTag[];
  readonly final: boolean;
  readonly initial: boolean;
}

/** All arrows from one state to another, drawn as one line. */
export interface DiagramLine {
  readonly from: string;
  readonly to: string;
  readonly events: readonly { readonly type: string; readonly label: string; readonly when: string | null }[];
}

/** What a drawing of the chart needs; where things stand is for whoever draws. */
export interface WorkflowDiagram {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly label: string }[];
  readonly states: readonly DiagramState[];
  readonly lines: readonly DiagramLine[];
}

function linesOf(definition: WorkflowDefinition, locale: Locale): DiagramLine[] {
  const lines = new Map<
    string,
    { from: string; to: string; events: { type: string; label: string; when: string | null }[] }
  >();
  for (const arrow of chartOf(definition.machine).transitions) {
    const { from, to, event } = arrow;
    const line = lines.get(`${from} ${to}`) ?? { from, to, events: [] };
    lines.set(`${from} ${to}`, line);
    const label = definition.events[event]?.label[locale] ?? event;
    line.events.push({ type: event, label, when: conditionOf(definition, arrow, locale) });
  }
  return [...lines.values()];
}

/** The chart for drawing, the service's own steps (a stored text) included. */
export function describeDiagram(definition: WorkflowDefinition, locale: Locale): WorkflowDiagram {
  const { finals } = chartOf(definition.machine);
  const { openState, plannedState } = definition.opening;
  return {
    id: definition.id,
    title: definition.title[locale],
    stages: definition.stages.map(({ id, label }) => ({ id, label: label[locale] })),
    states: Object.entries(definition.states).map(([id, { label, tags }]) => ({
      id,
      stage: stageOf(id),
      label: label[locale],
      tags,
      final: finals.has(id),
      initial: id === openState || id === plannedState,
    })),
    lines: linesOf(definition, locale),
  };
}
