import type { Duty } from './duty.js';
import type { FactName, Facts } from './facts.js';
import type { AnyRule } from './rule.js';
import type { LocalizedText } from './text.js';

/** A payload class: flat members with class-validator decorators. */
export type PayloadClass = new () => object;

/** A rule of an event, or one that is judged only for some payloads (`RECORD_DECISION` with `adopt`). */
export type RuleUse =
  AnyRule | { readonly rule: AnyRule; readonly when: (data: Record<string, unknown>) => boolean };

/** A member of the payload that names something which must exist: answered 400, nothing written. */
export interface Reference {
  /** JSON pointer below `/data`, e.g. `/documentId`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: LocalizedText;
  readonly exists: (input: { control: never; data: never; facts: Facts }) => boolean;
  /** Where below `pointer` it is missing, in a list: `/0`. Asked only when `exists` says no. */
  readonly place?: (input: { control: never; data: never; facts: Facts }) => string;
}

/** Narrows who may send: by state and payload (withdrawing a planned matter, recusing somebody else). */
export type SenderRule = (input: {
  state: string;
  data: Record<string, unknown>;
  sender: string;
}) => readonly Duty[];

/**
 * Whether the event is offered where the state alone does not tell: an ordinary contract is approved by the leader, a
 * major one goes to a meeting; a file is taken only into a slot that is open. Where it does not hold the answer is
 * 409, as in any state that does not offer the event.
 */
export interface OfferCondition {
  /** A name among the workflow's branches, for its description. */
  readonly name: string;
  readonly holds: (input: { state: string; control: never; data: never }) => boolean;
}

export interface EventDefinition {
  readonly label: LocalizedText;
  /** Every duty that may ever send it. */
  readonly duties: readonly Duty[];
  readonly senders?: SenderRule;
  readonly offeredWhen?: OfferCondition;
  readonly form: PayloadClass;
  /** A payload the form accepts. */
  readonly example: Record<string, unknown>;
  /** In the order of the definition's rule list. */
  readonly rules: readonly RuleUse[];
  readonly references: readonly Reference[];
  readonly facts: readonly FactName[];
  /** By member: the slot in which a document it names is expected; what a form offers first. No rule. */
  readonly slots: Readonly<Record<string, string>>;
  /** Paths of members that are personal free text (`words`, `attendance[].absenceReason`): only a digest is kept. */
  readonly personalTexts: readonly string[];
  /** True when sent as drafter: whoever sends it has drafted (reviewerIsNotDrafter). */
  readonly drafts: boolean;
  /** True when drafting begins with it: the matter gets its number. */
  readonly takesNumber: boolean;
  /** True for events of the service itself (`ATTACH_DOCUMENT`): nobody may send them. */
  readonly internal: boolean;
}

export type EventOptions = Pick<EventDefinition, 'label' | 'duties' | 'form'> & Partial<EventDefinition>;

export const event = (options: EventOptions): EventDefinition => ({
  example: {},
  rules: [],
  references: [],
  facts: [],
  slots: {},
  personalTexts: [],
  drafts: false,
  takesNumber: false,
  internal: false,
  ...options,
});

export const ruleOf = (use: RuleUse): AnyRule => ('rule' in use ? use.rule : use);
