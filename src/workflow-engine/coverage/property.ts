import type { ControlCells } from '../../../workflows/_kit/control.js';
import type { StateTag, WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import type { LocalizedText } from '../../kernel/localized-text.js';

/** An accepted event as a monitor sees it, in the real machine or in the proof's picture of it. */
export interface Observed<G> {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  readonly duty: string;
  /** What the monitor remembers. */
  readonly memory: G;
  /** How many of the event's branches hold here; asked only by a monitor that watches the branches. */
  readonly holding: () => number;
}

/** What a monitor makes of an event: what it remembers now, and what is wrong. */
export interface Verdict<G> {
  readonly memory?: Partial<G>;
  readonly fault?: LocalizedText | null;
}

/**
 * Something that must hold in every run. Its monitor watches accepted events and remembers a few cells of its own;
 * it asks nothing of what the workflow keeps of itself, so a cell that says the wrong thing cannot deceive it.
 */
export interface Property<G = Record<string, unknown>> {
  readonly name: string;
  readonly title: LocalizedText;
  readonly appliesTo: (definition: WorkflowDefinition) => boolean;
  readonly memory: ControlCells;
  readonly initial: (opener: string, planned: boolean) => G;
  /** True when the monitor asks for a state by its name, not only for its tags. */
  readonly seesStates?: boolean;
  /** True when it is about the branches themselves: then also those are looked at of which none holds. */
  readonly watchesBranches?: boolean;
  readonly observe: (observed: Observed<G>, tags: (state: string) => readonly StateTag[]) => Verdict<G>;
}

const TAGGED: readonly StateTag[] = ['decided', 'signed', 'disclosed'];

/** States that must never be reached without an effective opinion (docs/invariants.md, invariant 2). */
export const needsOpinion = (tags: readonly StateTag[]): boolean => tags.some(tag => TAGGED.includes(tag));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- properties with different memories stand in one list
export type AnyProperty = Property<any>;
