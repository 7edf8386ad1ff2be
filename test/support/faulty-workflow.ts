import { assign, createMachine, type AnyStateMachine } from 'xstate';
import {
  inputOf,
  patched,
  type ChangeInput,
  type ChartEvent,
  type Patch,
} from '../../workflows/_kit/change.js';
import type { MatterContext, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { ruleOf, type EventDefinition } from '../../workflows/_kit/event.js';
import type { AnyRule } from '../../workflows/_kit/rule.js';

type Arrow = string | { target?: string; guard?: string; actions?: readonly string[] };
export interface StateConfig {
  type?: string;
  on: Record<string, Arrow | Arrow[]>;
  states: Record<string, StateConfig>;
}
/* eslint-disable @typescript-eslint/no-explicit-any -- mistakes of different workflows stand in one list */
type Input = ChangeInput<any, any, any>;
type AnyChange = (input: Input) => Patch<any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */
interface Step {
  readonly context: MatterContext;
  readonly event: ChartEvent;
}

/** A deliberate mistake in a workflow. */
export interface Mistake {
  /** Moves arrows about. */
  readonly chart?: (states: Record<string, StateConfig>) => void;
  /** Takes rules away from events. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  readonly changes?: Readonly<Record<string, AnyChange>>;
  readonly branches?: Readonly<Record<string, (input: Input) => boolean>>;
  readonly rules?: Readonly<Record<string, AnyRule['holds']>>;
}

const action = (change: AnyChange) =>
  assign(({ context, event }: Step) => patched(context, change(inputOf(context, event))));

function chartWith(
  machine: AnyStateMachine,
  { chart, changes = {}, branches = {} }: Mistake,
): AnyStateMachine {
  const config = structuredClone(machine.config) as unknown as StateConfig;
  chart?.(config.states);
  const made = createMachine(config as never) as unknown as AnyStateMachine;
  const guards = Object.entries(branches).map(([name, holds]) => [
    name,
    ({ context, event }: Step) => holds(inputOf(context, event)),
  ]);
  const actions = Object.entries(changes).map(([name, change]) => [name, action(change)]);
  const { implementations } = machine;
  return made.provide({
    actions: { ...implementations.actions, ...Object.fromEntries(actions) },
    guards: { ...implementations.guards, ...Object.fromEntries(guards) },
  } as never);
}

function eventWith(event: EventDefinition, type: string, { without, rules }: Mistake): EventDefinition {
  const left = event.rules.filter(use => !without?.[type]?.includes(ruleOf(use).name));
  const replaced = left.map(use => {
    const holds = rules?.[ruleOf(use).name];
    if (!holds) return use;
    const rule = { ...ruleOf(use), holds };
    return 'rule' in use ? { ...use, rule } : rule;
  });
  return { ...event, rules: replaced };
}

/** The workflow with a mistake in it. */
export function faulty(definition: WorkflowDefinition, mistake: Mistake): WorkflowDefinition {
  const events = Object.entries(definition.events).map(([type, event]) => [
    type,
    eventWith(event, type, mistake),
  ]);
  return {
    ...definition,
    events: Object.fromEntries(events) as WorkflowDefinition['events'],
    machine: chartWith(definition.machine, mistake),
  };
}
