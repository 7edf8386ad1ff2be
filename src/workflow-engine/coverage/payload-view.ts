import type { CellSort, ControlCells } from '../../../workflows/_kit/control.js';
import type { PayloadClass } from '../../../workflows/_kit/event.js';
import { formMembers, type FormCheck, type FormMember } from '../form-members.js';
import { ConditionBroken, impossible } from './choices.js';
import { DAYS } from './days.js';
import type { Reading, ReferenceKind } from './reading.js';
import { lookup } from './views.js';

/** Entries of a list in a payload that are tried: none, one, two, as far as the form allows. */
export const LIST_BOUND = 2;

export const WORDS = '文';
export const CITATION = 'SC-713:25';

export const checkOf = (member: FormMember, name: string): FormCheck | undefined =>
  member.checks.find(check => check.name === name);
export const limitOf = (member: FormMember, name: string): number | undefined => {
  const limit = checkOf(member, name)?.constraints[0];
  return typeof limit === 'number' ? limit : undefined;
};
export const patternOf = (member: FormMember): string =>
  String(checkOf(member, 'matches')?.constraints[0] ?? '');

/** What an opaque id names: people unless its name says otherwise. */
export function referenceKindOf(name: string): ReferenceKind | null {
  if (/document|copy/i.test(name)) return 'document';
  return /person|adviser|head|member|chair|by$/i.test(name) ? 'person' : null;
}

const turned = <T>(options: readonly T[], turn: number): readonly T[] =>
  turn === 0 ? options : options.map((_option, at) => options[(at + turn) % options.length] as T);

/** The payload of a form, chosen member by member when a member is first read. */
export class PayloadView {
  constructor(
    private readonly reading: Reading,
    private readonly cells: ControlCells,
    private readonly slots: readonly string[],
    /** Any member may be missing: what a list brings of a planned matter. */
    private readonly partial = false,
  ) {}

  of(form: PayloadClass, path = 'data', turn = 0): Record<string, unknown> {
    const members = formMembers(form);
    const known = new Map<string, unknown>();
    const read = (name: string): unknown => {
      const member = members.get(name);
      if (!member)
        throw new ConditionBroken('C2', `member ${path}.${name} is read but ${form.name} has none such`);
      if (!known.has(name)) known.set(name, this.member(member, `${path}.${name}`, view, turn));
      return known.get(name);
    };
    const view: Record<string, unknown> = lookup(
      path,
      read,
      name => members.has(name) && read(name) !== undefined,
    );
    return view;
  }

  private member(member: FormMember, path: string, owner: Record<string, unknown>, turn: number): unknown {
    const given = !member.optional && !this.partial ? true : this.isGiven(member, path, owner);
    if (!given) return undefined;
    return member.list ? this.list(member, path) : this.single(member, path, turn);
  }

  /** Members that depend on others are given where they must be, and only where they may be. */
  private isGiven(member: FormMember, path: string, owner: Record<string, unknown>): boolean {
    return this.reading.choices.value(`${path}?`, () => {
      const expected = checkOf(member, 'isExpectedHere')?.accepts(WORDS, owner) ?? true;
      if (!expected) return [false];
      return !this.partial && member.applies(undefined, owner) ? [true] : [false, true];
    });
  }

  private list(member: FormMember, path: string): unknown {
    const least = limitOf(member, 'arrayMinSize') ?? 0;
    const most = Math.max(least, Math.min(limitOf(member, 'arrayMaxSize') ?? LIST_BOUND, LIST_BOUND));
    const length = this.reading.choices.value(`${path}.length`, () =>
      Array.from({ length: most - least + 1 }, (_, at) => least + at),
    );
    const entries = Array.from({ length }, (_, at) => this.single(member, `${path}.${at}`, at));
    const unique = checkOf(member, 'isUniqueBy');
    if (length > 1 && unique && !unique.accepts(entries, {})) impossible();
    return Object.freeze(entries);
  }

  /** `turn` makes entries of a list differ at first: some forms want them to. */
  private single(member: FormMember, path: string, turn: number): unknown {
    if (member.nested) return this.of(member.nested, path, turn);
    const { choices } = this.reading;
    const one = <T>(options: () => readonly T[]): T => choices.value(path, () => turned(options(), turn));
    const values = checkOf(member, 'isIn')?.constraints[0] as readonly string[] | undefined;
    if (values) return one(() => values);
    if (checkOf(member, 'isBoolean')) return one(() => [false, true]);
    if (checkOf(member, 'isInt') ?? checkOf(member, 'isNumber')) return one(() => this.numbers(member));
    if (checkOf(member, 'isCalendarDay')) return one(() => DAYS);
    if (member.name === 'slot') return one(() => this.slots);
    return this.textual(member, path);
  }

  private textual(member: FormMember, path: string): string {
    const pattern = patternOf(member);
    if (pattern.includes('{64}')) return this.reading.reference(path, 'digest', false) as string;
    if (pattern.includes(':')) return CITATION;
    const kind = checkOf(member, 'isNotBlank') ? null : referenceKindOf(member.name);
    return kind === null ? WORDS : (this.reading.reference(path, kind, false) as string);
  }

  /** The least, the next, and each side of the thresholds of a cell of the same name. */
  private numbers(member: FormMember): number[] {
    const least = limitOf(member, 'min') ?? 0;
    const most = limitOf(member, 'max') ?? Number.MAX_SAFE_INTEGER;
    const sort: CellSort | undefined = Object.hasOwn(this.cells, member.name)
      ? this.cells[member.name]
      : undefined;
    const thresholds = sort?.sort === 'measure' ? sort.thresholds : [];
    const all = [least, least + 1, ...thresholds.flatMap(at => [at - 1, at, at + 1])];
    return [...new Set(all)].filter(number => number >= least && number <= most);
  }
}
