import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import type { EventDefinition } from '../../../workflows/_kit/event.js';
import { InvariantError } from '../../kernel/app-error.js';
import type { ChartTransition } from '../chart.js';
import type { Choices } from './choices.js';
import { assignmentNamed } from './implementations.js';
import { Inputs } from './inputs.js';
import { runsOf } from './outcomes.js';
import { NOTHING_TRACKED, Problem } from './problem.js';
import { Run } from './run.js';
import type { Situation } from './situation.js';

/** The cells that an assignment may ask for, and those that it may write. */
interface Touches {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

const ANY_SITUATION: Situation = { state: '', cells: new Map(), persons: [], known: '' };

/** Runs the assignment on every situation and every event there may be. */
function touchesOf(problem: Problem, arrow: ChartTransition, name: string): Touches {
  const described = problem.definition.events[arrow.event];
  if (!described) throw new InvariantError(`event ${arrow.event} is not described`);
  const anything = new Problem(problem.definition, problem.property, NOTHING_TRACKED);
  const reads = new Set<string>();
  const writes = new Set<string>();
  const step = (choices: Choices): { key: string; outcome: null } => {
    const run = new Run(anything, choices, ANY_SITUATION, described, arrow, new Inputs(anything.tracked));
    for (const cell of run.takeAssignment(name)) writes.add(cell);
    run.conclude();
    for (const cell of run.reading.asked) reads.add(cell);
    return { key: '', outcome: null };
  };
  const runs = runsOf(step);
  while (!runs.next().done);
  return { reads, writes };
}

/** All that the cells touched may depend on; a copy of a workflow with one mistake in it shares nearly all of it. */
const dependingOn = (
  { cells, slots, settings }: WorkflowDefinition,
  { form, facts, duties }: EventDefinition,
): readonly object[] => [cells, slots, settings, form, facts, duties];

const known = new WeakMap<object, { readonly on: readonly object[]; readonly touches: Touches }[]>();

function touches(problem: Problem, arrow: ChartTransition, name: string): Touches {
  const { definition } = problem;
  const assignment = assignmentNamed(definition.machine, name);
  const on = dependingOn(definition, definition.events[arrow.event] as EventDefinition);
  const found = known.get(assignment) ?? [];
  known.set(assignment, found);
  const same = found.find(entry => entry.on.every((part, at) => part === on[at]));
  if (same) return same.touches;
  const fresh = touchesOf(problem, arrow, name);
  found.push({ on, touches: fresh });
  return fresh;
}

/**
 * The assignments of an arrow that a tracked cell may come to depend on: those that may write one, or write what a
 * later one of these asks for. The others need not be followed.
 */
export function assignmentsThatTell(problem: Problem, arrow: ChartTransition): readonly string[] {
  const wanted = new Set(Object.keys(problem.tracked.sorts));
  const telling: string[] = [];
  for (const name of [...arrow.actions].reverse()) {
    const { reads, writes } = touches(problem, arrow, name);
    if (![...writes].some(cell => wanted.has(cell))) continue;
    telling.unshift(name);
    for (const cell of reads) wanted.add(cell);
  }
  return telling;
}
