import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { InvariantError } from '../../kernel/app-error.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { chartOf, type ChartTransition } from '../chart.js';
import { bearingOf, type Bearing } from './bearing.js';
import type { Choices } from './choices.js';
import { Inputs } from './inputs.js';
import { attempt, outcomesOf, type Run as Outcome, type Step } from './outcomes.js';
import { judgedName, OFFER, type Problem } from './problem.js';
import type { Reading } from './reading.js';
import { Run } from './run.js';
import { changed, changeKey, type Canonical, type Change, type Situation } from './situation.js';
import { assignmentsThatTell } from './touches.js';
import type { ViewedEvent } from './viewed-event.js';

/** A step that may be taken from a situation. */
export interface Successor {
  readonly transition: ChartTransition;
  readonly change: Change;
  readonly next: Canonical;
  readonly fault: LocalizedText | null;
  /** Takes the step once more: of the many that are found few are ever asked. */
  readonly again: () => Retaken;
}

/** What was asked for in a step, and what its outcome hangs on. */
export interface Retaken {
  readonly reading: Reading;
  readonly event: ViewedEvent;
  readonly bearing: Bearing;
}

/** A step before it is known from which situation it is taken. */
type Found = Omit<Successor, 'next'> & { readonly arrow: number };
type Taken = Omit<Found, 'again'> & Omit<Retaken, 'bearing'>;

function retaken(taking: Step<Taken>, options: readonly number[]): () => Retaken {
  let known: Retaken | null = null;
  return () => {
    if (known) return known;
    const { run } = attempt(taking, position => options[position] ?? 0);
    if (!run) throw new InvariantError('a step that was taken cannot be taken again');
    const { reading, event } = run.outcome;
    known = { reading, event, bearing: bearingOf(taking, run) };
    return known;
  };
}

function found(taking: Step<Taken>, { outcome, choices }: Outcome<Taken>): Found {
  const { transition, arrow, change, fault } = outcome;
  const options = choices.made.map(({ taken }) => taken);
  return { transition, arrow, change, fault, again: retaken(taking, options) };
}

/** One arrow of an event, or whichever its branches choose. */
function step(
  problem: Problem,
  situation: Situation,
  candidates: readonly ChartTransition[],
  arrow: ChartTransition,
  inputs: Inputs,
) {
  const described = problem.definition.events[arrow.event];
  if (!described) throw new InvariantError(`event ${arrow.event} is not described`);
  const chooses = problem.tracking.branches.has(arrow.event);
  const known = new Map<ChartTransition, readonly string[]>();
  const telling = (taken: ChartTransition): readonly string[] => {
    const names = known.get(taken) ?? assignmentsThatTell(problem, taken);
    known.set(taken, names);
    return names;
  };
  return (choices: Choices): { key: string; outcome: Taken } => {
    const run = new Run(problem, choices, situation, described, arrow, inputs);
    run.judge();
    if (chooses) run.choose(candidates);
    const { memory, fault = null } = run.observe(candidates);
    choices.judged();
    for (const name of telling(run.taken)) run.takeAssignment(name);
    run.memory.take(memory ?? {});
    const change = run.conclude();
    const taken = candidates.indexOf(run.taken);
    const outcome = {
      transition: run.taken,
      arrow: taken,
      change,
      fault,
      reading: run.reading,
      event: run.event,
    };
    return { key: `${taken} ${changeKey(change)} ${fault?.en ?? ''}`, outcome };
  };
}

const byState = new WeakMap<WorkflowDefinition, Map<string, ChartTransition[][]>>();

/** The arrows that leave a state, those of one event together, in the order in which the library tries them. */
function arrowsFrom(definition: WorkflowDefinition, state: string): readonly ChartTransition[][] {
  const known = byState.get(definition) ?? new Map<string, ChartTransition[][]>();
  byState.set(definition, known);
  const found = known.get(state);
  if (found) return found;
  const chart = chartOf(definition.machine);
  const leaving = chart.finals.has(state) ? [] : chart.transitions.filter(({ from }) => from === state);
  const groups = [...new Set(leaving.map(({ event }) => event))].map(type =>
    leaving.filter(({ event }) => event === type),
  );
  known.set(state, groups);
  return groups;
}

interface Known {
  readonly inputs: Inputs;
  readonly taken: Map<string, readonly Found[]>;
}

/** Steps found before, by event and by what they depend on: most of a situation concerns few events. */
export class KnownSteps {
  private readonly byKind = new Map<string, Known>();

  constructor(private readonly problem: Problem) {}

  of(situation: Situation, candidates: readonly ChartTransition[]): readonly Found[] {
    const kind = this.kindOf(candidates);
    const known = this.byKind.get(kind) ?? {
      inputs: new Inputs(this.problem.tracked),
      taken: new Map<string, readonly Found[]>(),
    };
    this.byKind.set(kind, known);
    const before = known.taken.get(known.inputs.keyOf(situation));
    if (before)
      return before.map(taken => ({ ...taken, transition: candidates[taken.arrow] as ChartTransition }));
    const { size } = known.inputs;
    const taken = [...this.find(situation, candidates, known.inputs)];
    if (known.inputs.size > size) known.taken.clear();
    known.taken.set(known.inputs.keyOf(situation), taken);
    return taken;
  }

  /** Equal where the same event does the same in several states, as far as rules, branches and monitor can tell. */
  private kindOf(candidates: readonly ChartTransition[]): string {
    const { definition, property, tracking, tags } = this.problem;
    const [first] = candidates;
    if (!first) return '';
    const offerSeesState =
      definition.events[first.event]?.offeredWhen && tracking.judged.has(judgedName(first.event, OFFER));
    const from = offerSeesState || property.seesStates ? first.from : tags(first.from).join();
    return JSON.stringify([
      first.event,
      from,
      candidates.map(({ branch, actions, to }) => [branch, actions, tags(to)]),
    ]);
  }

  private *find(
    situation: Situation,
    candidates: readonly ChartTransition[],
    inputs: Inputs,
  ): Generator<Found> {
    const { problem } = this;
    const chooses = problem.tracking.branches.has(candidates[0]?.event ?? '');
    for (const arrow of chooses ? candidates.slice(0, 1) : candidates) {
      const taking = step(problem, situation, candidates, arrow, inputs);
      for (const outcome of outcomesOf(taking)) yield found(taking, outcome);
    }
  }
}

/** Every step that may be taken from a situation, as far as this round looks. */
export function* successors(
  problem: Problem,
  situation: Situation,
  known = new KnownSteps(problem),
  /** All events, or just one. */
  event: string | null = null,
): Generator<Successor> {
  for (const candidates of arrowsFrom(problem.definition, situation.state)) {
    if (event !== null && candidates[0]?.event !== event) continue;
    for (const taken of known.of(situation, candidates)) {
      yield { ...taken, next: changed(situation, taken.transition.to, taken.change, problem.tracked) };
    }
  }
}
