import type { OpeningInput } from '../../../workflows/_kit/definition.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import type { AbstractPath } from './explore.js';
import { arrowTaken, barriersTo, misfits, wrongGuesses } from './barriers.js';
import { Names } from './names.js';
import { cheapest, obstacle, type Correction, type Obstacle } from './obstacles.js';
import { OPEN } from './openings.js';
import { personsIn, prepare } from './preparations.js';
import { judgedName, type Problem } from './problem.js';
import { RealEvents } from './real-events.js';
import { RealMachine, type RealEvent, type RealSituation } from './real-run.js';
import { settledBy } from './settled.js';
import type { Successor } from './successors.js';

export interface Broken {
  readonly kind: 'real';
  readonly opening: OpeningInput;
  readonly events: readonly RealEvent[];
  readonly fault: LocalizedText;
}
export type Realized =
  | Broken
  | { readonly kind: 'guessedWrongly'; readonly correction: Correction }
  /** Nothing that could be looked at more closely explains why the path cannot be taken. */
  | { readonly kind: 'unexplained'; readonly why: string };

type Here = RealSituation & { readonly fault: LocalizedText | null };

/** Takes a path of the proof's picture on the unchanged machine with real values. */
class Realization {
  private readonly names = new Names();
  private readonly machine: RealMachine;
  private readonly makes: RealEvents;
  private readonly events: RealEvent[] = [];
  private readonly obstacles: Obstacle[] = [];
  private trouble = '';

  constructor(
    private readonly problem: Problem,
    /** Follows the path in outline only: whatever has to be prepared may be, and texts are the current one. */
    private readonly inOutline: boolean,
  ) {
    this.machine = new RealMachine(problem.definition, problem.property);
    this.makes = new RealEvents(problem, this.names, inOutline);
  }

  run({ opening, steps }: AbstractPath): Realized {
    const input = this.makes.opening(opening);
    const opened = this.machine.open(input);
    if (!('memory' in opened)) {
      const refused = opened.kind === 'refused' ? opened.violations.map(({ rule }) => rule) : [];
      this.obstacles.push(...refused.map(rule => obstacle({ judged: [judgedName(OPEN, rule)] })));
      return this.verdict(`the opening is ${opened.kind}`);
    }
    this.names.rename(opening.next.renaming());
    let here: Here = { ...opened, fault: null };
    for (const step of steps) {
      here = this.step(here, step);
      this.names.rename(step.next.renaming());
    }
    if (this.obstacles.length > 0 || this.trouble !== '') return this.verdict(this.trouble);
    if (!here.fault) return this.verdict('the path can be taken, but nothing is wrong with it');
    return { kind: 'real', opening: input, events: this.events, fault: here.fault };
  }

  private verdict(why: string): Realized {
    const { declared, tracking, slots } = this.problem;
    const correction = cheapest(this.obstacles, declared, tracking, slots.length);
    return correction ? { kind: 'guessedWrongly', correction } : { kind: 'unexplained', why };
  }

  /** Takes the step as it is, else with what its rules ask for prepared, else by force, noting what was in the way. */
  private step(before: RealSituation, step: Successor): Here {
    if (!this.names.tellApart(step.again().reading))
      this.trouble = 'there are not as many people of this kind';
    this.obstacles.push(...wrongGuesses(this.problem, before, step, this.names));
    const plain = this.attempt(before, step);
    if (plain.accepted) return plain.accepted;
    const { situation, events } = prepare(this.problem.definition, this.machine, before, one =>
      this.watched(one),
    );
    this.events.push(...events);
    const again = events.length > 0 ? this.attempt(situation, step) : plain;
    if (again.accepted) return again.accepted;
    const { obstacles, trouble } = barriersTo(this.problem, this.machine, situation, again.event, step);
    this.obstacles.push(...obstacles);
    this.trouble ||= trouble;
    return this.machine.after(
      situation,
      again.event,
      this.machine.forced(situation, again.event, step.transition),
    );
  }

  /** What must not change while preparing. */
  private watched({ state, memory }: RealSituation): Record<string, unknown> {
    if (this.inOutline) return {};
    const { control } = state.context;
    const cells = Object.keys(control).filter(name => this.problem.tracked.has(name));
    return { memory, cells: Object.fromEntries(cells.map(name => [name, control[name]])) };
  }

  /** Sends the step's event, by whoever may send it where the picture does not say by whom. */
  private attempt(before: RealSituation, step: Successor): { event: RealEvent; accepted: Here | null } {
    const first = this.makes.event(before, step);
    const { bearing, reading } = step.again();
    const settled = settledBy(bearing, reading, step.change)('sender');
    const people = personsIn(this.problem.definition, before.state.context.control);
    const others = settled && !this.inOutline ? [] : ['someone-else', ...people];
    for (const event of [first, ...others.map(sender => ({ ...first, sender }))]) {
      const accepted = misfits(this.problem, event) === '' ? this.accepted(before, event, step) : null;
      if (!accepted) continue;
      this.events.push(event);
      return { event, accepted };
    }
    return { event: first, accepted: null };
  }

  private accepted(before: RealSituation, event: RealEvent, { transition }: Successor): Here | null {
    const decision = this.machine.decide(before, event);
    // No branch holds: nothing moves, and that is the fault.
    if (decision === null)
      return this.problem.property.watchesBranches ? this.machine.after(before, event, before.state) : null;
    if (decision.kind !== 'accepted' || arrowTaken(this.problem, before, event) !== transition) return null;
    return this.machine.after(before, event, decision.state);
  }
}

/**
 * Takes a path as the picture has it; where that cannot be, in outline: a fault that shows then is as real, and the
 * picture need not be made any finer to show it.
 */
export function realize(problem: Problem, path: AbstractPath): Realized {
  const realized = new Realization(problem, false).run(path);
  if (realized.kind === 'real') return realized;
  const outlined = new Realization(problem, true).run(path);
  return outlined.kind === 'real' ? outlined : realized;
}
