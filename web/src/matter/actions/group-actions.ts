import type { Action } from '../../api/matter.js';
import type { Workflow } from '../../api/workflow.js';
import { directionOf, reachOf } from './next-steps.js';

export interface ActionGroups {
  /** What carries the matter on, first what leads furthest; then what completes it where it is. */
  readonly onward: readonly Action[];
  /** Returns, withdrawals and what everybody may always do. */
  readonly other: readonly Action[];
  /** Not yet: actions that fail for exactly the same reasons stand together. */
  readonly notYet: readonly (readonly Action[])[];
}

const reasonsOf = ({ violations }: Action): string =>
  JSON.stringify(violations.map(({ rule, message }) => [rule, message]));

/** Offered in more than half of all states: it belongs to no step in particular. */
const isEverywhere = ({ transitions, states }: Workflow, type: string): boolean =>
  new Set(transitions.filter(({ event }) => event === type).map(({ from }) => from)).size * 2 > states.length;

export function groupActions(workflow: Workflow, state: string, actions: readonly Action[]): ActionGroups {
  const allowed = actions.filter(action => action.allowed);
  const direction = ({ type }: Action) => directionOf(workflow, state, type);
  const isOther = (action: Action): boolean =>
    ['back', 'end'].includes(direction(action)) || isEverywhere(workflow, action.type);
  const reach = ({ type }: Action): number => reachOf(workflow, state, type);
  const first = allowed
    .filter(action => direction(action) === 'onward' && !isOther(action))
    .sort((a, b) => reach(b) - reach(a));
  const beside = allowed.filter(action => direction(action) === 'aside' && !isOther(action));
  const groups = new Map<string, Action[]>();
  for (const action of actions.filter(({ allowed: may }) => !may)) {
    const key = action.violations.length === 0 ? action.type : reasonsOf(action);
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return { onward: [...first, ...beside], other: allowed.filter(isOther), notYet: [...groups.values()] };
}
