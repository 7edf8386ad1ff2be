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
  const each = definitions.flatMap(definition => {
    const states = statesFor(definition, duties);
    if (states.length === 0) return [];
    return [`(m.workflow = ${params.add(definition.id)} AND m.state_key IN (${params.list(states)}))`];
  });
  return each.length === 0 ? '(1 = 0)' : `(${each.join(' OR ')})`;
}
