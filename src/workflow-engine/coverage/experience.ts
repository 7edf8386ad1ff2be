/** How often a choice was tried otherwise, and whether that ever mattered. */
interface Trial {
  tried: number;
  passedOver: number;
  mattered: boolean;
}

/** Label of taking several choices otherwise at once. */
export const TOGETHER = '(together)';

const ENOUGH = 10;
const ENOUGH_RUNS = 100;
const AGAIN_EVERY = 64;

/** An assignment of a chart. */
type Assignment = object;
interface Seen {
  runs: number;
  readonly cells: Set<string>;
}

/** Which cells an assignment was ever seen to write, whatever it was looked at for. */
const assignments = new WeakMap<Assignment, Seen>();

/**
 * Remembers, per kind of step, which copied members ever made a difference. One that never did in a dozen trials is
 * tried only now and then: most of what an assignment copies goes into the record.
 */
export class Experience {
  private readonly trials = new Map<string, Trial>();

  /** Whether to try a choice otherwise this time. */
  isDue(scope: string, label: string): boolean {
    const trial = this.of(scope, label);
    if (trial.mattered || trial.tried < ENOUGH) return true;
    trial.passedOver += 1;
    return trial.passedOver % AGAIN_EVERY === 0;
  }

  mattered(scope: string, label: string): boolean {
    return this.trials.get(`${scope} ${label}`)?.mattered ?? false;
  }

  note(scope: string, label: string, mattered: boolean): void {
    const trial = this.of(scope, label);
    trial.tried += 1;
    trial.mattered ||= mattered;
  }

  /** What mattered before is tried fully from the start when more is looked at; the rest must show again. */
  forgetTrials(): void {
    for (const trial of this.trials.values()) trial.tried = Math.min(trial.tried, ENOUGH / 2);
  }

  /** Whether to run an assignment: one that was never seen to write a tracked cell is run only now and then. */
  isAssignmentDue(assignment: Assignment, isTracked: (cell: string) => boolean): boolean {
    const seen = assignments.get(assignment);
    if (!seen || seen.runs < ENOUGH_RUNS || [...seen.cells].some(isTracked)) return true;
    seen.runs += 1;
    return seen.runs % AGAIN_EVERY === 0;
  }

  noteAssignment(assignment: Assignment, cells: Iterable<string>): void {
    const seen = assignments.get(assignment) ?? { runs: 0, cells: new Set() };
    assignments.set(assignment, seen);
    seen.runs += 1;
    for (const cell of cells) seen.cells.add(cell);
  }

  private of(scope: string, label: string): Trial {
    const key = `${scope} ${label}`;
    const known = this.trials.get(key);
    if (known) return known;
    const trial = { tried: 0, passedOver: 0, mattered: false };
    this.trials.set(key, trial);
    return trial;
  }
}
