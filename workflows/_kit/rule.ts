import type { Facts } from './facts.js';
import type { LocalizedText } from './text.js';

/** What a rule may look at: control cells, the payload, facts and who sends. Never the record. */
export interface RuleInput<C = Record<string, unknown>, D = Record<string, unknown>> {
  readonly control: C;
  readonly data: D;
  readonly facts: Facts;
  readonly sender: string;
}

/** Values for `{name}` in the rule's sentences, kept with the refusal. */
export type RuleDetails = Readonly<Record<string, LocalizedText | string | number>>;

/** A named pure predicate with its legal basis. Rules refuse; they never choose a way. */
export interface Rule<C = never, D = never> {
  readonly name: string;
  /** Keys of citations, or `local:<setting>` where the basis is configuration. */
  readonly legalBasis: readonly string[];
  /** Gate rules are judged even where the state does not offer the event. */
  readonly gate: boolean;
  /** True when it cannot be judged before the payload is there. */
  readonly needsData: boolean;
  /** What is the matter, in one line. */
  readonly message: LocalizedText;
  /** The way out, in one line. */
  readonly remedy: LocalizedText;
  readonly holds: (input: RuleInput<C, D>) => boolean;
  /** Particulars for the sentences; asked only when the rule fails. */
  readonly details?: (input: RuleInput<C, D>) => RuleDetails;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- rules of different workflows stand in one list
export type AnyRule = Rule<any, any>;

export type RuleOptions<C, D> = Omit<Rule<C, D>, 'gate' | 'needsData'> & {
  gate?: boolean;
  needsData?: boolean;
};

export const rule = <C, D = Record<string, unknown>>(options: RuleOptions<C, D>): Rule<C, D> => ({
  gate: false,
  needsData: false,
  ...options,
});
