import { InvariantError } from '../kernel/app-error.js';
import type { OpeningInput, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { violationsOf } from './decide.js';
import { stateValue } from './state-key.js';
import type { Decision } from './types.js';

/** Opens a matter: the same judgement as for an event, with an empty matter before it. */
export function openMatter(definition: WorkflowDefinition, input: OpeningInput): Decision {
  const { opening } = definition;
  const key = input.planned ? opening.plannedState : opening.openState;
  if (key === null) throw new InvariantError(`${definition.id} cannot be planned`);
  if (!input.planned) {
    const ruleInput = { control: {}, data: input.data, facts: input.facts, sender: input.sender };
    const missing = opening.references.filter(reference => !reference.exists(ruleInput as never));
    if (missing.length > 0)
      return {
        kind: 'invalid',
        errors: missing.map(({ pointer, code, message }) => ({ pointer: `/data${pointer}`, code, message })),
      };
    const violations = violationsOf(opening.rules, ruleInput, false);
    if (violations.length > 0) return { kind: 'refused', violations };
  }
  return {
    kind: 'accepted',
    from: key,
    to: key,
    state: { value: stateValue(key), context: opening.context(input) },
  };
}
