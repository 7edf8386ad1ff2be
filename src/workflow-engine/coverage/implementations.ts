import type { AnyStateMachine } from 'xstate';
import { InvariantError } from '../../kernel/app-error.js';

interface Step {
  readonly context: { readonly control: unknown; readonly record: unknown };
  readonly event: object;
}
type Assigner = (step: Step, params?: undefined) => unknown;
interface Implementations {
  readonly guards: Readonly<Record<string, ((step: Step, params?: undefined) => boolean) | undefined>>;
  readonly actions: Readonly<
    Record<string, { readonly assignment: Assigner | Readonly<Record<string, Assigner>> } | undefined>
  >;
}

const implementationsOf = (machine: AnyStateMachine): Implementations =>
  machine.implementations as unknown as Implementations;

/** Asks one of a chart's branches. */
export function branchHolds(machine: AnyStateMachine, name: string | null, step: Step): boolean {
  if (name === null) return true;
  const guard = implementationsOf(machine).guards[name];
  if (!guard) throw new InvariantError(`branch ${name} is not implemented`);
  return guard(step);
}

/** The assignment of that name, by which it is told from others. */
export function assignmentNamed(machine: AnyStateMachine, name: string): object {
  const action = implementationsOf(machine).actions[name];
  if (!action) throw new InvariantError(`assignment ${name} is not implemented`);
  return action.assignment;
}

/** What one of a chart's assignments makes of the context: only the parts that it gives. */
export function assignmentOf(
  machine: AnyStateMachine,
  name: string,
  step: Step,
): { control?: unknown; record?: unknown } {
  const assignment = assignmentNamed(machine, name) as Assigner | Readonly<Record<string, Assigner>>;
  if (typeof assignment === 'function') return assignment(step) as { control?: unknown };
  return Object.fromEntries(Object.entries(assignment).map(([part, assign]) => [part, assign(step)]));
}
