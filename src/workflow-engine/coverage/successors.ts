import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { ruleOf, type EventDefinition, type RuleUse } from '../../../workflows/_kit/event.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import { InvariantError } from '../../kernel/app-error.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { chartOf, type ChartTransition } from '../chart.js';
import { impossible, type Choices } from './choices.js';
import { outcomesOf } from './outcomes.js';
import { FactsView } from './facts-view.js';
import { Inputs } from './inputs.js';
import { assignmentNamed, assignmentOf, branchHolds } from './implementations.js';
import { PayloadView } from './payload-view.js';
import { judgedName, MEMORY, OFFER, type Problem } from './problem.js';
import type { Verdict } from './property.js';
import { Reading } from './reading.js';
import { changed, changeKey, type Canonical, type Change, type Situation } from './situation.js';
import { anyRecord, Cells } from './views.js';

/** A step that may be taken from a situation. */
export interface Successor {
  readonly transition: ChartTransition;
  readonly change: Change;
  readonly next: Canonical;
  readonly fault: LocalizedText | null;
  readonly reading: Reading;
  readonly choices: Choices;
  readonly event: ViewedEvent;
}

/** An event as rules, branches, assignments and monitor see it in one run. */
export interface ViewedEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  readonly duty: string;
}

export class Run {
  readonly reading: Reading;
  readonly control: Cells;
  readonly memory: Cells;
  readonly event: ViewedEvent;
  private readonly chartEvent: ViewedEvent;

  constructor(
    private readonly problem: Problem,
    private readonly choices: Choices,
    situation: Situation,
    private readonly described: EventDefinition,
    private transition: ChartTransition,
    inputs: Inputs,
  ) {
    const { declared, tracked } = problem;
    this.reading = new Reading(choices, situation, declared, tracked, inputs);
    const before = (name: string): unknown => this.reading.cell(name);
    const isSet = (name: string): boolean => declared[name]?.sort === 'set';
    this.control = new Cells('control', '', before, isSet);
    this.memory = new Cells('memory', MEMORY, before, isSet);
    this.event = this.viewed();
    this.chartEvent = this.viewed(true);
  }

  /**
   * Payload, facts, sender and duty, made only when something asks for them. `copied` is how a chart sees it: its
   * branches and assignments are handed sender and duty whether they look at them or not.
   */
  private viewed(copied?: true): ViewedEvent {
    const { reading, choices, described, problem } = this;
    const { definition, slots } = problem;
    let data: Record<string, unknown> | undefined;
    let facts: Facts | undefined;
    return {
      type: this.transition.event,
      get data() {
        return (data ??= new PayloadView(reading, definition.cells, slots).of(described.form));
      },
      get facts() {
        return (facts ??= new FactsView(reading, definition.settings, slots, described.facts).view);
      },
      get sender() {
        return reading.reference('sender', 'person', false, copied) as string;
      },
      get duty() {
        const duties = () => (described.duties.length > 0 ? described.duties : ['system']);
        return choices.value<string>('duty', duties, copied);
      },
    };
  }

  private get context(): { control: unknown; record: unknown } {
    return { control: this.control.view, record: anyRecord };
  }

  /** The input of rules; the sender is chosen only when asked for. */
  private get input(): never {
    const { event, control } = this;
    return {
      control: control.view,
      data: event.data,
      facts: event.facts,
      get sender() {
        return event.sender;
      },
    } as never;
  }

  require(holds: boolean): void {
    if (!holds) impossible();
  }

  judge(): void {
    const { tracking } = this.problem;
    const { event: type, from } = this.transition;
    const isJudged = (what: string): boolean => tracking.judged.has(judgedName(type, what));
    const { offeredWhen, rules, references } = this.described;
    const state = { state: from, control: this.control.view, data: this.event.data } as never;
    if (offeredWhen && isJudged(OFFER)) this.require(offeredWhen.holds(state));
    for (const use of rules) if (isJudged(ruleOf(use).name)) this.require(this.ruleHolds(use));
    for (const { pointer, exists } of references) if (isJudged(pointer)) this.require(exists(this.input));
  }

  private ruleHolds(use: RuleUse): boolean {
    if ('rule' in use && !use.when(this.event.data)) return true;
    return ruleOf(use).holds(this.input);
  }

  /** The first branch that holds is taken, as the library chooses. */
  choose(candidates: readonly ChartTransition[]): void {
    const { machine } = this.problem.definition;
    const { watchesBranches = false } = this.problem.property;
    const step = { context: this.context, event: this.chartEvent };
    const taken = candidates.find(({ branch }) => branchHolds(machine, branch, step));
    if (taken) this.transition = taken;
    else if (!watchesBranches) impossible();
  }

  private holding(candidates: readonly ChartTransition[]): number {
    const step = { context: this.context, event: this.event };
    const { machine } = this.problem.definition;
    return candidates.filter(({ branch }) => branchHolds(machine, branch, step)).length;
  }

  get taken(): ChartTransition {
    return this.transition;
  }

  observe(candidates: readonly ChartTransition[]): Verdict<Record<string, unknown>> {
    const { event, memory, problem, transition } = this;
    const observed = {
      type: event.type,
      from: transition.from,
      to: transition.to,
      data: event.data,
      facts: event.facts,
      get sender() {
        return event.sender;
      },
      get duty() {
        return event.duty;
      },
      memory: memory.view,
      holding: () => this.holding(candidates),
    };
    return problem.property.observe(observed, problem.tags) as Verdict<Record<string, unknown>>;
  }

  assign(): void {
    const { definition, experience, tracked } = this.problem;
    for (const name of this.transition.actions) {
      const assignment = assignmentNamed(definition.machine, name);
      if (!experience.isAssignmentDue(assignment, cell => tracked.has(cell))) continue;
      const { control } = assignmentOf(definition.machine, name, {
        context: this.context,
        event: this.chartEvent,
      });
      experience.noteAssignment(assignment, control === undefined ? [] : this.control.assign(control));
    }
  }

  conclude(): Change {
    const assigned = new Map([...this.control.assigned, ...this.memory.assigned]);
    return this.reading.conclude(assigned, this.problem.slots);
  }
}

/** A step before it is known from which situation it is taken. */
type Taken = Omit<Successor, 'next' | 'choices'> & { readonly arrow: number };

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
  return (choices: Choices): { key: string; outcome: Taken } => {
    const run = new Run(problem, choices, situation, described, arrow, inputs);
    run.judge();
    if (chooses) run.choose(candidates);
    const { memory, fault = null } = run.observe(candidates);
    choices.becomeLenient();
    run.assign();
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

type Found = Taken & { readonly choices: Choices };
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
    const found = known.taken.get(known.inputs.keyOf(situation));
    if (found)
      return found.map(taken => ({ ...taken, transition: candidates[taken.arrow] as ChartTransition }));
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
    const { experience, tracking } = problem;
    const chooses = tracking.branches.has(candidates[0]?.event ?? '');
    for (const arrow of chooses ? candidates.slice(0, 1) : candidates) {
      const scope = `${arrow.event} ${(chooses ? candidates : [arrow]).flatMap(({ actions }) => actions).join()}`;
      const search = { step: step(problem, situation, candidates, arrow, inputs), scope, experience };
      for (const { outcome, choices } of outcomesOf(search)) yield { ...outcome, choices };
    }
  }
}

/** Every step that may be taken from a situation, as far as this round looks. */
export function* successors(
  problem: Problem,
  situation: Situation,
  known = new KnownSteps(problem),
): Generator<Successor> {
  for (const candidates of arrowsFrom(problem.definition, situation.state)) {
    for (const taken of known.of(situation, candidates)) {
      yield { ...taken, next: changed(situation, taken.transition.to, taken.change, problem.tracked) };
    }
  }
}
