import type { StateValue } from 'xstate';
import type { FieldError } from '../kernel/app-error.js';
import type { MatterContext } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import type { RuleDetails } from '../../workflows/_kit/rule.js';

/** What is stored of a matter's place in its chart: canonical JSON, nothing of the library's own. */
export interface StoredState {
  readonly value: StateValue;
  readonly context: MatterContext;
}

export interface EngineEvent {
  readonly type: string;
  /** Validated payload; personal texts already replaced by `{text: digest}`. */
  readonly data: Record<string, unknown>;
}

/** Who acts, and by which of their duties. */
export interface EngineActor {
  readonly personId: string;
  readonly duty: Duty | 'system';
}

/** A rule that failed, as kept in the entry; sentences are made when read, from the definition. */
export interface Violation {
  readonly rule: string;
  readonly legalBasis: readonly string[];
  readonly details: RuleDetails;
}

export type Decision =
  | { readonly kind: 'refused'; readonly violations: readonly Violation[] }
  | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'notOffered'; readonly state: string; readonly available: readonly string[] }
  | { readonly kind: 'accepted'; readonly from: string; readonly to: string; readonly state: StoredState };

/** What the machine's guards and assignments receive. */
export interface MachineEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  /** By which of their duties the sender acts. */
  readonly duty: Duty | 'system';
}
