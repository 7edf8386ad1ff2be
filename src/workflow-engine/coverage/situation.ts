import type { CellSort, ControlCells } from '../../../workflows/_kit/control.js';

/** Value of a tracked cell: ids and digests by their name here (`p0`, `d1`); sets of slots as `|draft|other|`. */
export type CellValue = string | number | boolean | null;

/** Everyone about whom the same is known: in which tracked sets they are. */
export interface PersonKind {
  readonly sets: readonly string[];
  /** There may be more than one of this kind: whoever no cell names is not counted. */
  readonly many: boolean;
}

/** A class of states that look the same to the proof: where the chart stands, and what is known of the cells. */
export interface Situation {
  readonly state: string;
  readonly cells: ReadonlyMap<string, CellValue>;
  /** By name: `p0` is the first. */
  readonly persons: readonly PersonKind[];
  /** All but the state, as text: with the state, what tells situations apart. */
  readonly known: string;
}

export const situationKey = ({ state, known }: Pick<Situation, 'state' | 'known'>): string =>
  `${state} ${known}`;

/** What a step changes, by the names of the situation before it and those that appeared in it (`p+1`). */
export interface Change {
  readonly cells: ReadonlyMap<string, CellValue>;
  /** With the sets they are in: those for whom that changed, or who appeared. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Equal for changes that differ only by the names of who and what appeared. */
export function changeKey({ cells, persons }: Change): string {
  const appeared = new Map<unknown, string>();
  const named = (value: CellValue): CellValue => {
    if (typeof value !== 'string' || !/^[pdf]\+/.test(value)) return value;
    const name = appeared.get(value) ?? `${value[0]}+${appeared.size}`;
    appeared.set(value, name);
    return name;
  };
  const assigned = [...cells]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, named(value)]);
  const people = [...persons]
    .map(([name, sets]) => `${String(named(name))} ${[...sets].sort().join()}`)
    .sort();
  return JSON.stringify([assigned, people]);
}

/** A situation before its ids are renamed. */
interface RawSituation {
  readonly state: string;
  readonly cells: ReadonlyMap<string, CellValue>;
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names before and after: who is `p0` now was `p3` or `p+1` before; several where kinds were merged. */
export type Renaming = ReadonlyMap<string, readonly string[]>;

export interface Canonical {
  readonly situation: Situation;
  readonly renaming: () => Renaming;
}

/** Cells whose values are known in every situation, the monitor's among them, in one order. */
export class Layout {
  readonly plain: readonly string[];
  readonly persons: readonly string[];
  readonly digests: readonly string[];
  readonly documents: readonly string[];

  constructor(readonly sorts: ControlCells) {
    const names = Object.keys(sorts).sort();
    const named = (holds: (sort: CellSort) => boolean) =>
      names.filter(name => holds(sorts[name] as CellSort));
    const refers = (kind: string) => named(sort => sort.sort === 'reference' && sort.kind === kind);
    this.plain = named(sort => sort.sort !== 'set' || sort.of !== 'person');
    this.persons = refers('person');
    this.digests = refers('digest');
    this.documents = refers('document');
  }

  has(name: string): boolean {
    return Object.hasOwn(this.sorts, name);
  }
}

interface Kind {
  readonly names: string[];
  readonly sets: readonly string[];
  readonly many: boolean;
}

/** Persons nobody refers to and in no set are forgotten; those who look alike become one kind. */
function personKinds(raw: RawSituation, cells: readonly string[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [name, sets] of raw.persons) {
    const referring = cells.filter(cell => raw.cells.get(cell) === name);
    if (referring.length === 0 && sets.size === 0) continue;
    const sorted = [...sets].sort();
    const signature = `${sorted.join()}#${referring.join()}`;
    const kind = kinds.get(signature);
    if (kind) {
      kind.names.push(name);
    } else kinds.set(signature, { names: [name], sets: sorted, many: referring.length === 0 });
  }
  return [...kinds].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, kind]) => kind);
}

function nameReferences(
  raw: RawSituation,
  cells: readonly string[],
  prefix: string,
  into: Map<string, string>,
): void {
  let count = 0;
  for (const cell of cells) {
    const value = raw.cells.get(cell);
    if (typeof value !== 'string' || into.has(value)) continue;
    into.set(value, `${prefix}${count}`);
    count += 1;
  }
}

function inverse(renamed: ReadonlyMap<string, string>): Renaming {
  const renaming = new Map<string, string[]>();
  for (const [before, after] of renamed) renaming.set(after, [...(renaming.get(after) ?? []), before]);
  return renaming;
}

/** The situation after a change, under its one name. */
export function changed(
  before: Situation,
  state: string,
  { cells, persons }: Change,
  layout: Layout,
): Canonical {
  const people = new Map(
    before.persons.map(({ sets }, at): [string, ReadonlySet<string>] => [`p${at}`, new Set(sets)]),
  );
  if (cells.size === 0 && persons.size === 0) {
    return { situation: { ...before, state }, renaming: () => unchangedNames(before, people.keys()) };
  }
  for (const [name, sets] of persons) people.set(name, sets);
  return canonical({ state, cells: new Map([...before.cells, ...cells]), persons: people }, layout);
}

function unchangedNames({ cells }: Situation, people: Iterable<string>): Renaming {
  const texts = [...cells.values()].filter(value => typeof value === 'string');
  return new Map([...people, ...texts].map((name): [string, string[]] => [name, [name]]));
}

/** One name for situations that differ only by the names of people and texts. */
function canonical(raw: RawSituation, layout: Layout): Canonical {
  const kinds = personKinds(raw, layout.persons);
  const renamed = new Map<string, string>();
  nameReferences(raw, layout.digests, 'd', renamed);
  nameReferences(raw, layout.documents, 'f', renamed);
  kinds.forEach(({ names }, at) => names.forEach(name => renamed.set(name, `p${at}`)));

  const cells = new Map<string, CellValue>();
  for (const name of layout.plain) {
    const value = raw.cells.get(name) ?? null;
    const isName = typeof value === 'string' && layout.sorts[name]?.sort === 'reference';
    cells.set(name, isName ? (renamed.get(value) ?? null) : value);
  }
  const persons = kinds.map(({ sets, many }) => ({ sets, many }));
  const known = JSON.stringify([[...cells.values()], persons.map(({ sets, many }) => [sets.join(), many])]);
  return { situation: { state: raw.state, cells, persons, known }, renaming: () => inverse(renamed) };
}
