/** A value that was not known and had to be chosen, in one run of a step. */
export interface Choice {
  readonly label: string;
  readonly options: number;
  readonly taken: number;
}

/** What was fixed before a run: label of a choice -> which option. */
export type Fixed = ReadonlyMap<string, number>;

/** Thrown where the choices made so far cannot be: a rule fails, another branch holds. One object: it is thrown often. */
class Impossible extends Error {}
export const IMPOSSIBLE = new Impossible();
export function impossible(): never {
  throw IMPOSSIBLE;
}

/** Workflow code did what the proof's conditions forbid; the message names the condition. */
export class ConditionBroken extends Error {
  constructor(
    readonly condition: 'C1' | 'C2' | 'C3' | 'C4' | 'C5',
    message: string,
  ) {
    super(`${condition}: ${message}`);
    this.name = 'ConditionBroken';
  }
}

/**
 * Values are chosen when they are first asked for, by a label that says what they are. Until `lenient` is set every
 * option counts; afterwards only those that change the outcome are followed (see `outcomesOf`).
 */
export class Choices {
  readonly strict: Choice[] = [];
  readonly lenient: Choice[] = [];
  private readonly values = new Map<string, unknown>();
  private readonly onlyOption = new Set<string>();
  private isLenient = false;

  constructor(
    private readonly fixed: Fixed,
    /** What is known to make a difference counts also where values are only copied. */
    private readonly matters: (label: string) => boolean = () => false,
  ) {}

  /** From here on values are copied, not judged. */
  becomeLenient(): void {
    this.isLenient = true;
  }

  /** True when the outcome hangs on this value, or on something in it. */
  hangsOn(path: string): boolean {
    if (this.onlyOption.has(path)) return true;
    return this.strict.some(
      ({ label }) => label === path || label === `${path}?` || label.startsWith(`${path}.`),
    );
  }

  /** True for what bore on the outcome. */
  mattered(label: string): boolean {
    return this.strict.some(choice => choice.label === label);
  }

  /** One value for one label, the same whenever it is asked for in this run. */
  value<T>(label: string, options: () => readonly T[], copied?: boolean): T {
    if (this.values.has(label)) return this.values.get(label) as T;
    const offered = options();
    if (offered.length === 0) impossible();
    const taken = offered.length === 1 ? 0 : (this.fixed.get(label) ?? 0);
    if (taken >= offered.length) impossible();
    if (offered.length === 1) {
      if (!copied) this.onlyOption.add(label);
    } else {
      const choice = { label, options: offered.length, taken };
      const isCopied = (copied ?? this.isLenient) && !this.fixed.has(label) && !this.matters(label);
      (isCopied ? this.lenient : this.strict).push(choice);
    }
    const value = offered[taken] as T;
    this.values.set(label, value);
    return value;
  }
}
