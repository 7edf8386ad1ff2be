import type { CellSort, ControlCells } from '../../../workflows/_kit/control.js';
import type { StateTag, WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { Layout } from './situation.js';
import type { AnyProperty } from './property.js';

/** Prefix of the monitor's cells beside the workflow's own. */
export const MEMORY = 'memory.';

/** How much of the workflow a round of the search looks at; everything else may be anything. */
export interface Tracking {
  /** Control cells that are known in every situation. */
  readonly cells: ReadonlySet<string>;
  /** Rules, offer conditions and references that are judged, as `EVENT rule`. */
  readonly judged: ReadonlySet<string>;
  /** Events whose branches are judged. */
  readonly branches: ReadonlySet<string>;
}

/** Names of what may bar an event, for tracking: `EVENT rule`. */
export const judgedName = (type: string, what: string): string => `${type} ${what}`;
export const OFFER = '(offer)';

export const NOTHING_TRACKED: Tracking = { cells: new Set(), judged: new Set(), branches: new Set() };

/** One property of one workflow, and how much of the workflow is looked at. */
export class Problem {
  readonly declared: ControlCells;
  readonly tracked: Layout;
  readonly slots: readonly string[];

  constructor(
    readonly definition: WorkflowDefinition,
    readonly property: AnyProperty,
    readonly tracking: Tracking,
  ) {
    const memory = Object.fromEntries(
      Object.entries(property.memory).map(([name, sort]) => [MEMORY + name, sort]),
    );
    this.declared = { ...definition.cells, ...memory };
    const isTracked = ([name, { sort }]: [string, CellSort]): boolean =>
      (name in memory || tracking.cells.has(name)) && sort !== 'day';
    this.tracked = new Layout(Object.fromEntries(Object.entries(this.declared).filter(isTracked)));
    this.slots = Object.keys(definition.slots);
  }

  readonly tags = (state: string): readonly StateTag[] => this.definition.states[state]?.tags ?? [];
}
