import type { Principal } from '../identity/principal.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Params } from './visibility.js';

/**
 * The matters whose state alone lets them be what is looked for, as a condition on `matter m`: everything else need not
 * be read. It must let through every state in which the exact question could be answered with yes.
 */
export function inStates(
  definitions: readonly WorkflowDefinition[],
  principal: Principal,
  statesFor: (definition: WorkflowDefinition, duties: readonly Duty[]) => string[],
  params: Params,
): string {
  const duties = principal.duties.map(({ duty }) => duty);
  const offered = definitions
    .map(definition => ({ id: definition.id, states: statesFor(definition, duties) }))
    .filter(({ states }) => states.length > 0);
  if (offered.length === 0) return '(1 = 0)';
  const each = offered.map(
    ({ id, states }) => `(m.workflow = ${params.add(id)} AND m.state_key IN (${params.list(states)}))`,
  );
  // Once over all of them: only so does the index by state serve.
  const all = [...new Set(offered.flatMap(({ states }) => states))];
  return `(m.state_key IN (${params.list(all)}) AND (${each.join(' OR ')}))`;
}
