import { ruleOf } from '../../../workflows/_kit/event.js';
import { chartOf, type ChartTransition } from '../chart.js';
import { isOffered } from '../decide.js';
import { validatePayload } from '../payload.js';
import { stateKey } from '../state-key.js';
import type { Decision } from '../types.js';
import { cellsRead } from './cells-read.js';
import { agrees } from './guesses.js';
import { branchHolds } from './implementations.js';
import type { Names } from './names.js';
import { obstacle, type Obstacle } from './obstacles.js';
import { judgedName, OFFER, type Problem } from './problem.js';
import type { RealEvent, RealMachine, RealSituation } from './real-run.js';
import type { Successor } from './successors.js';

/** What stands in the way of a step on the real machine. */
export interface Barriers {
  /** What this round took to be otherwise, and a next one may look at. */
  readonly obstacles: readonly Obstacle[];
  /** Said where there is nothing more to look at. */
  readonly trouble: string;
}

/** The arrow the machine takes; `null` where no branch holds. */
export function arrowTaken(
  { definition }: Problem,
  { state }: RealSituation,
  event: RealEvent,
): ChartTransition | null {
  const from = stateKey(state.value);
  const candidates = chartOf(definition.machine).transitions.filter(
    arrow => arrow.from === from && arrow.event === event.type,
  );
  const step = { context: state.context, event };
  return candidates.find(({ branch }) => branchHolds(definition.machine, branch, step)) ?? null;
}

/** What a payload does wrong by its form; empty when it fits. */
export function misfits({ definition }: Problem, { type, data }: RealEvent): string {
  const form = definition.events[type]?.form;
  const judged = form ? validatePayload(form, data) : null;
  return judged && !judged.ok
    ? judged.errors.map(({ pointer, code }) => `${pointer} ${code}`).join(', ')
    : '';
}

/** Cells that were guessed otherwise than they are, where that bore on the step. */
export function wrongGuesses(
  problem: Problem,
  before: RealSituation,
  step: Successor,
  names: Names,
): Obstacle[] {
  const { control } = before.state.context;
  const { bearing, reading } = step.again();
  const wrong = reading.guesses
    .filter(({ cell, member }) =>
      bearing.on(member === null ? `cell ${cell}` : `set ${cell} includes ${member}`),
    )
    .filter(guess => !agrees(guess, problem.declared[guess.cell], control[guess.cell], names))
    .map(({ cell }) => cell)
    // A day's relation to today changes by itself; it is never known for long.
    .filter(cell => problem.declared[cell]?.sort !== 'day');
  return [...new Set(wrong)].map(cell => obstacle({ cells: [cell], gate: true }));
}

function names(decision: Decision): string[] {
  if (decision.kind === 'refused') return decision.violations.map(({ rule }) => rule);
  if (decision.kind === 'invalid')
    return decision.errors.map(({ pointer }) => pointer.replace(/^\/data/, ''));
  return [];
}

/** The cells that a rule or the offer's condition asks for: to be judged rightly they must be known. */
function cellsAskedFor(problem: Problem, before: RealSituation, event: RealEvent, name: string): string[] {
  const described = problem.definition.events[event.type];
  const { data, facts, sender } = event;
  const rule = described?.rules.map(ruleOf).find(one => one.name === name);
  const state = stateKey(before.state.value);
  const ask = (control: never): unknown =>
    name === OFFER
      ? described?.offeredWhen?.holds({ state, control, data: data as never })
      : rule?.holds({ control, data, facts, sender });
  return cellsRead(before.state.context.control, ask).filter(cell => problem.declared[cell]?.sort !== 'day');
}

/** A gate rule stands before several events; where it tells on one it is likely to tell on the others. */
function everywhere({ definition }: Problem, type: string, rule: string): string[] {
  const bound = Object.keys(definition.events).filter(name =>
    definition.events[name]?.rules.some(use => ruleOf(use).name === rule),
  );
  return (bound.length > FEW ? [type] : bound).map(name => judgedName(name, rule));
}

/** A rule that binds more events than these binds every one, and tells on few. */
const FEW = 10;

function barring(
  problem: Problem,
  before: RealSituation,
  event: RealEvent,
  decision: Decision,
  offered: boolean,
): Barriers {
  const { definition, tracking } = problem;
  const all = [...new Set([...names(decision), ...(offered ? [] : [OFFER])])];
  const fresh = all.filter(name => !tracking.judged.has(judgedName(event.type, name)));
  const gates = new Set(
    definition.events[event.type]?.rules
      .map(ruleOf)
      .filter(({ gate }) => gate)
      .map(({ name }) => name),
  );
  const obstacles = fresh.map(name => {
    const cells = cellsAskedFor(problem, before, event, name);
    const gate = gates.has(name);
    return obstacle({
      judged: gate ? everywhere(problem, event.type, name) : [judgedName(event.type, name)],
      cells,
      gate,
    });
  });
  const trouble =
    fresh.length === 0 && all.length > 0 ? `${event.type} is ${decision.kind}: ${all.join(', ')}` : '';
  return { obstacles, trouble };
}

/** Everything that keeps the machine from taking a step of the picture. */
export function barriersTo(
  problem: Problem,
  machine: RealMachine,
  before: RealSituation,
  event: RealEvent,
  { transition }: Successor,
): Barriers {
  const wrong = misfits(problem, event);
  if (wrong !== '')
    return { obstacles: [], trouble: `the payload of ${event.type} does not fit its form: ${wrong}` };
  const arrow = arrowTaken(problem, before, event);
  const branches = [event.type];
  const otherWay =
    arrow !== transition && !problem.tracking.branches.has(event.type) ? [obstacle({ branches })] : [];
  const decision = machine.decide(before, event);
  if (arrow === null || decision === null) return { obstacles: otherWay, trouble: 'no branch holds' };
  const offered = isOffered(
    problem.definition,
    transition.from,
    event.type,
    before.state.context.control,
    event.data,
  );
  const { obstacles, trouble } = barring(problem, before, event, decision, offered);
  return { obstacles: [...otherWay, ...obstacles], trouble };
}
