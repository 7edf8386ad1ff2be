import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { ruleOf, type EventDefinition } from '../../workflows/_kit/event.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import type { RuleInput } from '../../workflows/_kit/rule.js';
import { judgeable, sendersHere, type ActionsCaller } from './actions.js';
import { onwardEvents } from './awaited.js';
import { offersOf, stateKey } from './state-key.js';
import type { StoredState } from './types.js';

const someOf = (duties: readonly Duty[], held: readonly Duty[]): boolean =>
  duties.some(duty => held.includes(duty));

/** True when a rule that looks at who sends refuses this person: whoever drafted is not waited for as reviewer. */
function isBarred(event: EventDefinition, input: RuleInput): boolean {
  return event.rules.filter(judgeable).some(use => {
    let asked = false;
    const watched: RuleInput = {
      ...input,
      get sender() {
        asked = true;
        return input.sender;
      },
    };
    return !ruleOf(use).holds(watched) && asked;
  });
}

/**
 * The steps by which a person can bring a matter on, whether or not everything they need is there yet: it is their
 * turn when there are any. What stays possible at any time, such as recusal, makes it nobody's turn.
 */
export function turnOf(
  definition: WorkflowDefinition,
  state: StoredState,
  caller: ActionsCaller,
  facts: Facts,
): string[] {
  const key = stateKey(state.value);
  const { control } = state.context;
  const input: RuleInput = { control, data: {}, facts, sender: caller.personId };
  return onwardEvents(definition, key, control).filter(type => {
    const event = definition.events[type];
    if (!event || !someOf(sendersHere(event, key, caller.personId), caller.duties)) return false;
    return !isBarred(event, input);
  });
}

/** The states from which one of these duties may bring a matter on: where a queue is to be looked for. */
export const statesAwaiting = (definition: WorkflowDefinition, duties: readonly Duty[]): string[] =>
  Object.keys(definition.states).filter(key =>
    onwardEvents(definition, key).some(type => someOf(definition.events[type]?.duties ?? [], duties)),
  );

/** The states that offer one of these duties anything at all. */
export const statesOffering = (definition: WorkflowDefinition, duties: readonly Duty[]): string[] =>
  [...offersOf(definition.machine)]
    .filter(([, offered]) =>
      [...offered].some(type => {
        const event = definition.events[type];
        return event !== undefined && !event.internal && someOf(event.duties, duties);
      }),
    )
    .map(([key]) => key);
