import type { MatterContext } from './definition.js';
import type { Duty } from './duty.js';
import type { Facts } from './facts.js';
import type { RuleInput } from './rule.js';

/** An event as the chart receives it: payload, facts, and who acts by which duty. */
export interface ChartEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  readonly duty: Duty | 'system';
}

/** Chooses a way; sees exactly what rules see. For each event and state exactly one branch holds. */
export type Branch<C, D = Record<string, unknown>> = (input: RuleInput<C, D>) => boolean;

/** What an assignment sees. The record is there to be continued, never to be decided by. */
export interface ChangeInput<C, R, D = Record<string, unknown>> extends RuleInput<C, D> {
  readonly record: R;
  readonly duty: Duty | 'system';
}

/** The cells and members that change; everything else stays as it is. */
export interface Patch<C, R> {
  readonly control?: Partial<C>;
  readonly record?: Partial<R>;
}

/** A named pure assignment. New cells are made from cells, payload and facts only, so that a proof can follow them. */
export type Change<C, R, D = Record<string, unknown>> = (input: ChangeInput<C, R, D>) => Patch<C, R>;

export const inputOf = <C, R>(context: MatterContext<C, R>, event: ChartEvent): ChangeInput<C, R> => ({
  control: context.control,
  record: context.record,
  data: event.data,
  facts: event.facts,
  sender: event.sender,
  duty: event.duty,
});

export const patched = <C, R>(context: MatterContext<C, R>, patch: Patch<C, R>): MatterContext<C, R> => ({
  control: { ...context.control, ...patch.control },
  record: { ...context.record, ...patch.record },
});
