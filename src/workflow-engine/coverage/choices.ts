/** A value that was not known and had to be chosen, in one run of a step. */
export interface Choice {
  readonly label: string;
  readonly options: number;
  readonly taken: number;
}

/** Thrown where the choices made so far cannot be: a rule fails, another branch holds. One object: it is thrown often. */
class Impossible extends Error {}
export const IMPOSSIBLE = new Impossible();
export function impossible(): never {
  throw IMPOSSIBLE;
}

/** Workflow code did what a condition of the proof forbids (docs/writing-workflows.md); C5 cannot be seen from here. */
export class ConditionBroken extends Error {
  constructor(
    readonly condition: 'C1' | 'C2' | 'C3' | 'C4',
    message: string,
  ) {
    super(`${condition}: ${message}`);
    this.name = 'ConditionBroken';
  }
}

/** Which option to take of a choice that comes up: by how many came up before it, or by what it is. */
export type Picks = (position: number, label: string) => number;

/** Values are chosen when they are first asked for, by a label that says what they are. */
export class Choices {
  /** In the order in which they came up; where there is one option there is no choice. */
  readonly made: Choice[] = [];
  private readonly values = new Map<string, unknown>();
  private readonly onlyOption = new Set<string>();
  private judging = 0;

  constructor(private readonly picks: Picks) {}

  /** From here on values are assigned, not judged. */
  judged(): void {
    this.judging = this.made.length;
  }

  /** What rules, branches and monitor asked for: the outcome hangs on it. */
  get onJudging(): readonly Choice[] {
    return this.made.slice(0, this.judging);
  }

  /** What only assignments asked for: the outcome may hang on it. */
  get onAssigning(): readonly Choice[] {
    return this.made.slice(this.judging);
  }

  hadNoChoice(label: string): boolean {
    return this.onlyOption.has(label);
  }

  /** One value for one label, the same whenever it is asked for in this run. */
  value<T>(label: string, options: () => readonly T[]): T {
    if (this.values.has(label)) return this.values.get(label) as T;
    const value = this.taken(label, options());
    this.values.set(label, value);
    return value;
  }

  private taken<T>(label: string, offered: readonly T[]): T {
    if (offered.length === 0) impossible();
    if (offered.length === 1) {
      this.onlyOption.add(label);
      return offered[0] as T;
    }
    const taken = this.picks(this.made.length, label);
    if (taken >= offered.length) impossible();
    this.made.push({ label, options: offered.length, taken });
    return offered[taken] as T;
  }
}
