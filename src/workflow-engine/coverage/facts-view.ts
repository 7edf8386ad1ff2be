import type { FactName, Facts } from '../../../workflows/_kit/facts.js';
import { ConditionBroken } from './choices.js';
import { DAYS, TODAY } from './days.js';
import type { Reading } from './reading.js';
import { lookup } from './views.js';

/** Any configured number: payloads are tried on both sides of it. */
export const ANY_SETTING = 1;
export const AT = `${TODAY}T01:00:00.000Z`;
const NUMBER = '审〔2026〕1号';

/** What every event is given; the rest only those that ask for it. */
const ALWAYS = ['at', 'today', 'number', 'settings'];

type Member = (path: string) => unknown;

/** Facts of the outside world, chosen when first read: nothing is assumed about calendar, roster or staff. */
export class FactsView {
  readonly view: Facts;

  constructor(
    private readonly reading: Reading,
    settings: readonly string[],
    private readonly slots: readonly string[],
    asked: readonly FactName[],
  ) {
    const known = new Map<string, unknown>();
    const members: Readonly<Record<keyof Facts, Member>> = {
      at: () => AT,
      today: () => TODAY,
      number: () => NUMBER,
      settings: path => lookup(path, name => this.setting(settings, name)),
      documents: path => this.list(path, at => this.document(at)),
      roster: path => lookup(path, name => this.persons(`${path}.${name}`)),
      advisers: path => this.persons(path),
      people: path => this.persons(path),
      clock: path => this.maybe(path, { overdue: at => this.flag(at), daysLeft: at => this.number(at) }),
      amended: path => this.maybe(path, { signed: at => this.flag(at), amountFen: at => this.number(at) }),
      catalogueRow: path => this.flag(path),
      decidedOn: path => this.reading.choices.value(path, () => [null, ...DAYS]),
      reviewedOn: path => this.reading.choices.value(path, () => [null, ...DAYS]),
    };
    this.view = lookup('facts', name => {
      const member = Object.hasOwn(members, name) ? members[name as keyof Facts] : undefined;
      if (!member) throw new ConditionBroken('C2', `fact ${name} is read but there is none such`);
      if (!ALWAYS.includes(name) && !asked.includes(name as FactName)) return undefined;
      if (!known.has(name)) known.set(name, member(`facts.${name}`));
      return known.get(name);
    }) as unknown as Facts;
  }

  private setting(settings: readonly string[], name: string): number {
    if (!settings.includes(name)) throw new ConditionBroken('C2', `setting ${name} is read but not declared`);
    return ANY_SETTING;
  }

  private flag(path: string): boolean {
    return this.reading.choices.value(path, () => [false, true]);
  }

  private number(path: string): number {
    return this.reading.choices.value(path, () => [0, 1, 2]);
  }

  private list(path: string, entry: Member): readonly unknown[] {
    const length = this.reading.choices.value(`${path}.length`, () => [0, 1, 2]);
    return Object.freeze(Array.from({ length }, (_, at) => entry(`${path}.${at}`)));
  }

  private persons(path: string): readonly unknown[] {
    return this.list(path, at => this.reading.reference(at, 'person', false));
  }

  private maybe(path: string, members: Readonly<Record<string, Member>>): unknown {
    return this.reading.choices.value(`${path}?`, () => [false, true]) ? this.object(path, members) : null;
  }

  private object(path: string, members: Readonly<Record<string, Member>>): unknown {
    return lookup(path, name => {
      const member = Object.hasOwn(members, name) ? members[name] : undefined;
      if (!member) throw new ConditionBroken('C2', `fact ${path}.${name} is read but there is none such`);
      return member(`${path}.${name}`);
    });
  }

  private document(path: string): unknown {
    return this.object(path, {
      documentId: at => this.reading.reference(at, 'document', false),
      slot: at => this.reading.choices.value(at, () => this.slots),
      n: at => this.reading.choices.value(at, () => [1, 2]),
      sha256: at => this.reading.reference(at, 'digest', false),
      current: at => this.flag(at),
    });
  }
}
