import { ruleOf, type EventDefinition, type RuleUse } from '../../../workflows/_kit/event.js';
import type { ChartTransition } from '../chart.js';
import { impossible, type Choices } from './choices.js';
import { assignmentOf, branchHolds } from './implementations.js';
import type { Inputs } from './inputs.js';
import { judgedName, MEMORY, OFFER, type Problem } from './problem.js';
import type { Verdict } from './property.js';
import { Reading } from './reading.js';
import type { Change, Situation } from './situation.js';
import { Input, Viewed, type ViewedEvent } from './viewed-event.js';
import { anyRecord, Cells, forgetListings, nothingListed } from './views.js';

/** One event in one situation, under some choices: judged, watched, assigned. */
export class Run {
  readonly reading: Reading;
  readonly control: Cells;
  readonly memory: Cells;
  readonly event: ViewedEvent;

  constructor(
    private readonly problem: Problem,
    choices: Choices,
    situation: Situation,
    private readonly described: EventDefinition,
    private transition: ChartTransition,
    inputs: Inputs,
  ) {
    const { declared, tracked } = problem;
    forgetListings();
    this.reading = new Reading(choices, situation, declared, tracked, inputs);
    const before = (name: string): unknown => this.reading.cell(name);
    const isSet = (name: string): boolean => declared[name]?.sort === 'set';
    this.control = new Cells('control', '', before, isSet);
    this.memory = new Cells('memory', MEMORY, before, isSet);
    this.event = new Viewed(problem, this.reading, described, transition.event);
  }

  private get context(): { control: unknown; record: unknown } {
    return { control: this.control.view, record: anyRecord };
  }

  private get input(): never {
    return new Input(this.event, this.control.view) as never;
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
    const step = { context: this.context, event: this.event };
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

  /** The cells written. */
  takeAssignment(name: string): readonly string[] {
    const step = { context: this.context, event: this.event };
    const { control } = assignmentOf(this.problem.definition.machine, name, step);
    return control === undefined ? [] : this.control.assign(control);
  }

  conclude(): Change {
    const assigned = new Map([...this.control.assigned, ...this.memory.assigned]);
    nothingListed();
    return this.reading.conclude(assigned, this.problem.slots);
  }
}
