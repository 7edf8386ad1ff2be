import type { Action } from '../api/matter.js';
import type { Workflow } from '../api/workflow.js';
import { groupActions } from '../matter/actions/group-actions.js';
import { reachOf } from '../matter/actions/next-steps.js';

export interface Steps {
  /** The step that carries the matter furthest; `null` when there is nothing to do here. */
  readonly main: Action | null;
  readonly others: readonly Action[];
}

export function stepsOf(workflow: Workflow, state: string, actions: readonly Action[]): Steps {
  const { onward, other } = groupActions(workflow, state, actions);
  const [main = null, ...rest] = onward;
  return { main, others: [...rest, ...other] };
}

/** Of the steps of a line the one that leads furthest, as the case itself will put it first. */
export const furthest = (workflow: Workflow, state: string, steps: readonly string[]): string | undefined =>
  steps.toSorted((a, b) => reachOf(workflow, state, b) - reachOf(workflow, state, a))[0];
