import { assign, setup } from 'xstate';
import { inputOf, patched, type ChartEvent } from '../../_kit/change.js';
import type { MatterContext } from '../../_kit/definition.js';
import { CASE_BRANCHES } from './branches.js';
import type { CaseBranch, CaseChange } from './case-change.js';
import { CASE_CHANGES } from './changes/case-changes.js';
import { EMPTY_CONTROL, type CaseControl } from './control.js';
import { EMPTY_RECORD, type CaseRecord } from './record.js';

export type CaseContext = MatterContext<CaseControl, CaseRecord>;

interface Step {
  readonly context: CaseContext;
  readonly event: ChartEvent;
}

function named<K extends string, V, W>(map: Readonly<Record<K, V>>, make: (value: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(map).map(([name, value]) => [name, make(value)])) as Record<
    K,
    W
  >;
}

/** Named branches as the chart's guards. */
export const guardsFrom = <K extends string>(branches: Readonly<Record<K, CaseBranch>>) =>
  named(
    branches,
    holds =>
      ({ context, event }: Step) =>
        holds(inputOf(context, event)),
  );

/** Named changes as the chart's assignments. */
export const actionsFrom = <K extends string>(changes: Readonly<Record<K, CaseChange>>) =>
  named(changes, apply =>
    assign<CaseContext, ChartEvent, undefined, ChartEvent, never>(({ context, event }) =>
      patched(context, apply(inputOf(context, event))),
    ),
  );

/** What every chart with the five stages is made with; a matter type extends it by its own. */
export const caseChart = setup({
  types: { context: {} as CaseContext, events: {} as ChartEvent },
  guards: guardsFrom(CASE_BRANCHES),
  actions: actionsFrom(CASE_CHANGES),
});

/** Never run: matters are opened by their opening, and states are restored from what is stored. */
export const EMPTY_CONTEXT: CaseContext = { control: EMPTY_CONTROL, record: EMPTY_RECORD };
