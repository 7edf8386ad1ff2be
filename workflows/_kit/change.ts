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
  /** Given as a function where much is copied: then the proof, which asks for cells only, has nothing to do with it. */
  readonly record?: Partial<R> | (() => Partial<R>);
}

/** A named pure assignment. New cells are made from cells, payload and facts only, so that a proof can follow them. */
export type Change<C, R, D = Record<string, unknown>> = (input: ChangeInput<C, R, D>) => Patch<C, R>;

/** What is not asked for is not looked up: to the proof each value asked for is one that has to be tried. */
export const inputOf = <C, R>(context: MatterContext<C, R>, event: ChartEvent): ChangeInput<C, R> => ({
  control: context.control,
  get record() {
    return context.record;
  },
  get data() {
    return event.data;
  },
  get facts() {
    return event.facts;
  },
  get sender() {
    return event.sender;
  },
  get duty() {
    return event.duty;
  },
});

export const patched = <C, R>(context: MatterContext<C, R>, patch: Patch<C, R>): MatterContext<C, R> => ({
  control: { ...context.control, ...patch.control },
  get record() {
    const changed = typeof patch.record === 'function' ? patch.record() : patch.record;
    return { ...context.record, ...changed };
  },
});
