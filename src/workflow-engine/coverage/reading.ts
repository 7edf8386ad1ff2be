import type { CellSort, ControlCells } from '../../../workflows/_kit/control.js';
import { Choices, ConditionBroken } from './choices.js';
import type { Inputs } from './inputs.js';
import { DAYS } from './days.js';
import { fitting } from './fitting.js';
import { numbersOf } from './numbers.js';
import { membershipOf, setView, type Membership } from './set-view.js';
import type { CellValue, Change, Layout, Situation } from './situation.js';

export type ReferenceKind = 'person' | 'digest' | 'document';

/** A cell, or a set's answer, that was not known and taken to be so. */
export interface Guess {
  readonly cell: string;
  /** Of a set: whom it was asked for. */
  readonly member: string | null;
  readonly value: unknown;
}

const FRESH = Symbol('fresh');
const PREFIX: Readonly<Record<ReferenceKind, string>> = { person: 'p', digest: 'd', document: 'f' };

/** What one run of a step knows of the situation it starts from, and what it had to guess. */
export class Reading {
  readonly guesses: Guess[] = [];
  /** Everyone known: those of the situation, and those who appear in this step. */
  readonly persons = new Map<string, { readonly sets: ReadonlySet<string>; readonly many: boolean }>();
  private readonly references: Record<'digest' | 'document', string[]> = { digest: [], document: [] };
  /** Who was told apart from many alike: new name -> theirs. */
  readonly toldApart = new Map<string, string>();
  private readonly chosen = new Map<string, string>();
  private readonly cells = new Map<string, unknown>();
  private appeared = 0;

  constructor(
    readonly choices: Choices,
    private readonly situation: Situation,
    private readonly declared: ControlCells,
    private readonly tracked: Layout,
    private readonly inputs: Inputs,
  ) {
    situation.persons.forEach(({ sets, many }, at) =>
      this.persons.set(`p${at}`, { sets: new Set(sets), many }),
    );
    for (const [name, value] of situation.cells) {
      const sort = tracked.sorts[name];
      if (sort?.sort !== 'reference' || sort.kind === 'person' || value === null) continue;
      const known = this.references[sort.kind];
      if (!known.includes(String(value))) known.push(String(value));
    }
  }

  /** An id or digest: one known already, or one never seen; `null` too where it may be. */
  reference(label: string, kind: ReferenceKind, nullable: boolean): string | null {
    const options = (): (string | null | typeof FRESH)[] => [
      ...(nullable ? [null] : []),
      FRESH,
      ...this.known(kind),
    ];
    const taken = this.choices.value<string | null | typeof FRESH>(label, options);
    if (taken === null) return null;
    const named = this.chosen.get(label) ?? this.named(kind, taken);
    this.chosen.set(label, named);
    return named;
  }

  /** Names chosen for this value, or for something in it. */
  namesIn(path: string): readonly string[] {
    return [...this.chosen]
      .filter(([label]) => label === path || label.startsWith(`${path}.`))
      .map(([, name]) => name);
  }

  private known(kind: ReferenceKind): readonly string[] {
    this.inputs.known(kind);
    return kind === 'person' ? [...this.persons.keys()] : this.references[kind];
  }

  /** Somebody new; or one of many alike, who is told apart from the rest from here on. */
  private named(kind: ReferenceKind, taken: string | typeof FRESH): string {
    if (kind !== 'person') return taken === FRESH ? this.appearing(kind) : taken;
    if (taken === FRESH) {
      const name = this.appearing(kind);
      this.persons.set(name, { sets: new Set(), many: false });
      return name;
    }
    const person = this.persons.get(taken);
    if (!person?.many) return taken;
    const name = this.appearing(kind);
    this.toldApart.set(name, taken);
    this.persons.set(name, { sets: person.sets, many: false });
    return name;
  }

  private appearing(kind: ReferenceKind): string {
    this.appeared += 1;
    const name = `${PREFIX[kind]}+${this.appeared}`;
    if (kind !== 'person') this.references[kind].push(name);
    return name;
  }

  /** The cells that were asked for. */
  get asked(): Iterable<string> {
    return this.cells.keys();
  }

  /** What a cell holds before the step. */
  cell(name: string): unknown {
    const sort = Object.hasOwn(this.declared, name) ? this.declared[name] : undefined;
    if (!sort) throw new ConditionBroken('C2', `control cell ${name} is read but not declared`);
    if (!this.cells.has(name)) this.cells.set(name, this.firstRead(name, sort));
    return this.cells.get(name);
  }

  private firstRead(name: string, sort: CellSort): unknown {
    if (sort.sort === 'set') return setView({ contains: member => this.includes(name, member) });
    if (this.tracked.has(name)) {
      this.inputs.cell(name);
      return this.situation.cells.get(name) ?? null;
    }
    const value = this.guessed(name, sort);
    this.guesses.push({ cell: name, member: null, value });
    return value;
  }

  private guessed(name: string, sort: Exclude<CellSort, { sort: 'set' }>): CellValue {
    const label = `cell ${name}`;
    switch (sort.sort) {
      case 'flag':
        return this.choices.value(label, () => [false, true]);
      case 'enumeration':
        return this.choices.value(label, () => [...(sort.nullable ? [null] : []), ...sort.values]);
      case 'reference':
        return this.reference(label, sort.kind, true);
      case 'day':
        return this.choices.value(label, () => [null, ...DAYS]);
      case 'counter':
        return this.choices.value(label, () => numbersOf(sort));
      case 'measure':
        return this.choices.value(label, () => [...(sort.nullable ? [null] : []), ...numbersOf(sort)]);
    }
  }

  private includes(name: string, member: string): boolean {
    const sort = this.tracked.sorts[name];
    if (sort?.sort === 'set') {
      if (sort.of === 'person') {
        this.inputs.known('person');
        return this.persons.get(member)?.sets.has(name) ?? false;
      }
      this.inputs.cell(name);
      return String(this.situation.cells.get(name) ?? '').includes(`|${member}|`);
    }
    const value = this.choices.value(`set ${name} includes ${member}`, () => [false, true]);
    if (!this.guesses.some(guess => guess.cell === name && guess.member === member)) {
      this.guesses.push({ cell: name, member, value });
    }
    return value;
  }

  /** What the step changes: the tracked cells that were assigned, and who is in which set now. */
  conclude(assigned: ReadonlyMap<string, unknown>, slots: readonly string[]): Change {
    const cells = new Map<string, CellValue>();
    const sets = new Map<string, Membership>();
    for (const [name, value] of assigned) {
      const sort = Object.hasOwn(this.declared, name) ? this.declared[name] : undefined;
      if (!sort) throw new ConditionBroken('C2', `control cell ${name} is assigned but not declared`);
      const held = sort.sort === 'set' ? membershipOf(value) : fitting(name, sort, value);
      if (!this.tracked.has(name)) continue;
      if (!isMembership(held)) cells.set(name, held);
      else if (sort.sort === 'set' && sort.of === 'person') sets.set(name, held);
      else cells.set(name, `|${slots.filter(slot => held.contains(slot)).join('|')}|`);
    }
    return { cells, persons: this.peopleChanged(new Set(cells.values()), sets) };
  }

  /** Those whose sets are others now, and those who appeared and are named by a cell. */
  private peopleChanged(
    named: ReadonlySet<CellValue>,
    assigned: ReadonlyMap<string, Membership>,
  ): Change['persons'] {
    const changed = new Map<string, ReadonlySet<string>>();
    if (assigned.size === 0 && this.persons.size === this.situation.persons.length) return changed;
    if (assigned.size > 0) this.inputs.known('person');
    for (const [name, { sets }] of this.persons) {
      const now = new Set([...sets].filter(set => !assigned.has(set)));
      for (const [set, members] of assigned) if (members.contains(name)) now.add(set);
      const same = now.size === sets.size && [...now].every(set => sets.has(set));
      if (!same || (named.has(name) && name.includes('+'))) changed.set(name, now);
    }
    return changed;
  }
}

const isMembership = (held: Membership | CellValue): held is Membership =>
  typeof held === 'object' && held !== null;
