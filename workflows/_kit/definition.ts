import type { AnyStateMachine } from 'xstate';
import type { ControlCells } from './control.js';
import type { EventDefinition, PayloadClass, Reference, RuleUse } from './event.js';
import type { FactName, Facts } from './facts.js';
import type { AnyRule } from './rule.js';
import type { LocalizedText } from './text.js';

/**
 * `reviewing`: nothing is decided, signed or disclosed without an effective opinion on exactly that text.
 * `guidance`: an opinion on exactly this text exists before signature. `exempt`: registered afterwards, never decides.
 * `record`: outside review and outside coverage.
 */
export type WorkflowKind = 'reviewing' | 'guidance' | 'exempt' | 'record';
export type StateTag = 'reviewed' | 'decided' | 'signed' | 'disclosed';

/** One place where a matter can be. */
export interface StateDefinition {
  readonly label: LocalizedText;
  readonly tags: readonly StateTag[];
  /** The clock that runs here: `stopped` keeps the days left for later. */
  readonly clock: ClockKind | 'stopped' | null;
}
export type ClockKind = 'formalCheck' | 'review' | 'feedback' | 'disclosure';

export interface SlotDefinition {
  readonly label: LocalizedText;
  /** A single slot holds one document; posting again adds a version. */
  readonly single: boolean;
  /** Not of the dossier that is reviewed: whoever stores something here has drafted nothing. */
  readonly beside?: true;
  /** State keys or stage names (`drafting.*`) in which a file may be stored. */
  readonly openIn: readonly string[];
}

/** The clock of a matter as its state keeps it; due dates are counted from it by whoever has the calendar. */
export interface ClockState {
  readonly kind: ClockKind;
  /** Day the count starts from; it is not counted itself. */
  readonly startedOn: string;
  /** Working days. */
  readonly days: number;
  /** True while it stands still; `days` is then what was left. */
  readonly stopped: boolean;
}

/** What every workflow's context looks like: cells rules may read, and the record that is only shown. */
export interface MatterContext<C = Record<string, unknown>, R = MatterRecord> {
  readonly control: C;
  readonly record: R;
}

/** The members of the record that the service itself shows; workflows add their own. */
export interface MatterRecord {
  readonly title: string;
  readonly number: string | null;
  /** The opening data as last edited. */
  readonly data: Record<string, unknown>;
  readonly clock: ClockState | null;
  /** Settings fixed at acceptance; `null` before. */
  readonly settings: Readonly<Record<string, number>> | null;
  readonly milestones: Readonly<Record<Milestone, string | null>>;
  readonly [member: string]: unknown;
}
export const MILESTONES = [
  'submittedAt',
  'acceptedAt',
  'reviewedAt',
  'decidedAt',
  'signedAt',
  'disclosedAt',
  'archivedAt',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** How a matter comes into being. */
export interface OpeningDefinition {
  readonly form: PayloadClass;
  readonly example: Record<string, unknown>;
  readonly rules: readonly RuleUse[];
  readonly references: readonly Reference[];
  readonly facts: readonly FactName[];
  /** `planned` comes from a catalogue and carries little data; the other is a full opening. */
  readonly context: (input: OpeningInput) => MatterContext;
  readonly plannedState: string | null;
  readonly openState: string;
}
export interface OpeningInput {
  readonly title: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  readonly planned: boolean;
}

export interface WorkflowDefinition {
  /** `major-decision@1`. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly kind: WorkflowKind;
  readonly title: LocalizedText;
  /** Which number series matters of this workflow take theirs from. */
  readonly series: string;
  readonly stages: readonly { readonly id: string; readonly label: LocalizedText }[];
  /** By state key: `judicialOffice.underReview`, finals by their own name. */
  readonly states: Readonly<Record<string, StateDefinition>>;
  readonly cells: ControlCells;
  readonly opening: OpeningDefinition;
  readonly events: Readonly<Record<string, EventDefinition>>;
  /** All rules in the order in which they are checked and reported. */
  readonly rules: readonly AnyRule[];
  readonly slots: Readonly<Record<string, SlotDefinition>>;
  /** Slots that must be filled before submission, as the matter's cells stand; for showing, the rules decide. */
  readonly neededSlots?: (control: never) => readonly string[];
  /** Labels of payload members and of their values, for forms: `meetingOn`, `forum.townHeadMeeting`. */
  readonly labels: Readonly<Record<string, LocalizedText>>;
  /** Names of branch conditions, for `when` in the description. */
  readonly branches: Readonly<Record<string, LocalizedText>>;
  /** Names of configured numbers it uses. */
  readonly settings: readonly string[];
  readonly machine: AnyStateMachine;
}
