import { transition, type AnyMachineSnapshot } from 'xstate';
import { InvariantError } from '../kernel/app-error.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { ruleOf, type EventDefinition, type Reference, type RuleUse } from '../../workflows/_kit/event.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import type { AnyRule, RuleInput } from '../../workflows/_kit/rule.js';
import { coverageFault } from './coverage-invariant.js';
import { offersOf, stateKey } from './state-key.js';
import type { Decision, EngineActor, EngineEvent, MachineEvent, StoredState, Violation } from './types.js';

/**
 * Whether the state offers an event: the chart has it there, and the event's own condition on control cells holds.
 * Without `control` the condition is not asked.
 */
export function isOffered(
  definition: WorkflowDefinition,
  key: string,
  type: string,
  control?: Record<string, unknown>,
  data: Record<string, unknown> = {},
): boolean {
  if (!offersOf(definition.machine).get(key)?.has(type)) return false;
  const condition = definition.events[type]?.offeredWhen;
  if (!condition || !control) return true;
  return condition.holds({ state: key, control: control as never, data: data as never });
}

/** The events a state offers, in the definition's order. */
export const available = (
  definition: WorkflowDefinition,
  key: string,
  control?: Record<string, unknown>,
): string[] =>
  Object.keys(definition.events).filter(
    type => !definition.events[type]?.internal && isOffered(definition, key, type, control),
  );

const applies = (use: RuleUse, data: Record<string, unknown>): boolean => !('rule' in use) || use.when(data);

function violationOf(rule: AnyRule, input: RuleInput): Violation | null {
  if (rule.holds(input)) return null;
  return { rule: rule.name, legalBasis: rule.legalBasis, details: rule.details?.(input) ?? {} };
}

/** Every rule of the list that fails, in order; with `gatesOnly` just those judged in any state. */
export function violationsOf(uses: readonly RuleUse[], input: RuleInput, gatesOnly: boolean): Violation[] {
  return uses
    .filter(use => (!gatesOnly || ruleOf(use).gate) && applies(use, input.data))
    .map(use => violationOf(ruleOf(use), input))
    .filter(violation => violation !== null);
}

/** Restores a snapshot and asks the chart; the library answers an unknown event or no open branch with the same state. */
function next(definition: WorkflowDefinition, state: StoredState, event: MachineEvent): StoredState {
  const snapshot = definition.machine.resolveState({
    value: state.value,
    context: state.context as never,
  }) as AnyMachineSnapshot;
  if (!snapshot.can(event))
    throw new InvariantError(
      `${definition.id}: no branch holds for ${event.type} in ${stateKey(state.value)}`,
    );
  const [after] = transition(definition.machine, snapshot as never, event as never);
  const { value, context } = after as unknown as StoredState;
  return { value, context };
}

function eventOf(definition: WorkflowDefinition, type: string): EventDefinition {
  const found = definition.events[type];
  if (!found) throw new InvariantError(`${definition.id} has no event ${type}`);
  return found;
}

const missingAt = ({ pointer, code, message, place }: Reference, input: RuleInput) => ({
  pointer: `/data${pointer}${place?.(input as never) ?? ''}`,
  code,
  message,
});

/**
 * What rules and chart alone answer to an event, without the engine's own check of coverage: that it never fires is
 * what the coverage proof shows, so the proof must not lean on it. Nobody else may call this.
 */
export function decideUnchecked(
  definition: WorkflowDefinition,
  state: StoredState,
  event: EngineEvent,
  actor: EngineActor,
  facts: Facts,
): Decision {
  const described = eventOf(definition, event.type);
  const from = stateKey(state.value);
  const offered = isOffered(definition, from, event.type, state.context.control, event.data);
  const input: RuleInput = {
    control: state.context.control,
    data: event.data,
    facts,
    sender: actor.personId,
  };

  if (offered) {
    const missing = described.references.filter(reference => !reference.exists(input as never));
    if (missing.length > 0)
      return { kind: 'invalid', errors: missing.map(reference => missingAt(reference, input)) };
  }
  const violations = violationsOf(described.rules, input, !offered);
  if (violations.length > 0) return { kind: 'refused', violations };
  if (!offered)
    return { kind: 'notOffered', state: from, available: available(definition, from, state.context.control) };

  const after = next(definition, state, {
    type: event.type,
    data: event.data,
    facts,
    sender: actor.personId,
    duty: actor.duty,
  });
  return { kind: 'accepted', from, to: stateKey(after.value), state: after };
}

/**
 * What a matter answers to an event: refused with every rule that fails, not offered here, or the next state.
 * Pure: same arguments, same answer. Whether the state takes the event is asked first, its rules afterwards.
 * @throws InvariantError when the accepted state would stand without the review the law requires.
 */
export function decide(
  definition: WorkflowDefinition,
  state: StoredState,
  event: EngineEvent,
  actor: EngineActor,
  facts: Facts,
): Decision {
  const decision = decideUnchecked(definition, state, event, actor, facts);
  const fault = decision.kind === 'accepted' ? coverageFault(definition, decision.state) : null;
  if (fault) throw new InvariantError(`coverage: ${definition.id} ${event.type}: ${fault}`);
  return decision;
}
