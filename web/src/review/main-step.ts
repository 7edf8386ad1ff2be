import type { Action } from '../api/matter.js';
import type { Workflow } from '../api/workflow.js';
import { groupActions } from '../matter/actions/group-actions.js';
import { leadsTo } from '../matter/actions/next-steps.js';

export interface Steps {
  /** The step that carries the matter furthest; `null` when there is nothing to do here. */
  readonly main: Action | null;
  readonly others: readonly Action[];
}

/** States stand in the definition in the order of the way, so the furthest is the last of them. */
const reach = (workflow: Workflow, state: string, type: string): number =>
  Math.max(-1, ...leadsTo(workflow, state, type).map(to => workflow.states.findIndex(({ id }) => id === to)));

export function stepsOf(workflow: Workflow, state: string, actions: readonly Action[]): Steps {
  const { onward, other } = groupActions(workflow, state, actions);
  const [main = null, ...rest] = [...onward].sort(
    (a, b) => reach(workflow, state, b.type) - reach(workflow, state, a.type),
  );
  return { main, others: [...rest, ...other] };
}

/** Of the steps of a line the one that leads furthest, as the case itself will put it first. */
export const furthest = (workflow: Workflow, state: string, steps: readonly string[]): string | undefined =>
  steps.toSorted((a, b) => reach(workflow, state, b) - reach(workflow, state, a))[0];
