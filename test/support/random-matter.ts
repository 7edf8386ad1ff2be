import type { CellSort, ControlCells } from '../../workflows/_kit/control.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { PayloadClass } from '../../workflows/_kit/event.js';
import type { FactName } from '../../workflows/_kit/facts.js';
import { formMembers, type FormMember } from '../../src/workflow-engine/form-members.js';
import { stateValue } from '../../src/workflow-engine/state-key.js';
import { ANY_SETTING, AT } from '../../src/workflow-engine/coverage/facts-view.js';
import { numbersOf } from '../../src/workflow-engine/coverage/numbers.js';
import {
  checkOf,
  CITATION,
  limitOf,
  patternOf,
  referenceKindOf,
  WORDS,
} from '../../src/workflow-engine/coverage/payload-view.js';
import type { AnyProperty } from '../../src/workflow-engine/coverage/property.js';
import type { RealEvent, RealSituation } from '../../src/workflow-engine/coverage/real-run.js';
import { DAYS, TODAY } from '../../src/workflow-engine/coverage/days.js';

export type Draw = <T>(options: readonly T[]) => T;
type Plain = Record<string, unknown>;

const PEOPLE = ['ann', 'bo', 'cai', 'du'];
const TEXTS = ['a', 'b', 'c'].map(letter => letter.repeat(64));
/** Situations and events of a workflow, drawn at random: whether there is a way to them or not. */
export class RandomMatter {
  constructor(
    private readonly definition: WorkflowDefinition,
    private readonly draw: Draw,
  ) {}

  payload(form: PayloadClass): Plain {
    const plain: Plain = {};
    for (const member of formMembers(form).values()) {
      if (member.optional && this.draw([true, false])) continue;
      plain[member.name] = member.list ? this.list(member) : this.single(member);
    }
    return plain;
  }

  private list(member: FormMember): unknown[] {
    const least = limitOf(member, 'arrayMinSize') ?? 0;
    const length = this.draw([least, Math.max(least, 1), Math.max(least, 2)]);
    return Array.from({ length }, () => this.single(member));
  }

  private single(member: FormMember): unknown {
    if (member.nested) return this.payload(member.nested);
    const values = checkOf(member, 'isIn')?.constraints[0] as readonly unknown[] | undefined;
    if (values) return this.draw(values);
    if (checkOf(member, 'isBoolean')) return this.draw([true, false]);
    if (checkOf(member, 'isInt')) return (limitOf(member, 'min') ?? 0) + this.draw([0, 1]);
    if (checkOf(member, 'isCalendarDay')) return this.draw(DAYS);
    if (member.name === 'slot') return this.draw(Object.keys(this.definition.slots));
    return this.textual(member);
  }

  private textual(member: FormMember): string {
    if (patternOf(member).includes('{64}')) return this.draw(TEXTS);
    if (patternOf(member).includes(':')) return CITATION;
    if (checkOf(member, 'isNotBlank')) return WORDS;
    const kind = referenceKindOf(member.name);
    return kind === 'person' ? this.draw(PEOPLE) : kind === 'document' ? this.draw(['f1', 'f2']) : WORDS;
  }

  facts(asked: readonly FactName[]): never {
    const some = (from: readonly string[]): string[] => from.slice(0, this.draw([0, 1, 2]));
    const all: Readonly<Record<string, () => unknown>> = {
      documents: () => some(['f1', 'f2']).map(documentId => this.document(documentId)),
      roster: () => ({
        chairs: some(PEOPLE),
        members: some([...PEOPLE].reverse()),
        judicialOffice: some(PEOPLE),
      }),
      advisers: () => some(PEOPLE),
      people: () => some(PEOPLE),
      clock: () => this.draw([null, { overdue: this.draw([true, false]), daysLeft: this.draw([0, 1, 2]) }]),
      amended: () => this.draw([null, { signed: this.draw([true, false]), amountFen: this.draw([0, 1, 2]) }]),
      catalogueRow: () => this.draw([true, false]),
      reviewedOn: () => this.draw([null, ...DAYS]),
      decidedOn: () => this.draw([null, ...DAYS]),
    };
    const settings = Object.fromEntries(this.definition.settings.map(name => [name, ANY_SETTING]));
    return {
      at: AT,
      today: TODAY,
      settings,
      ...Object.fromEntries(asked.map(name => [name, all[name]?.()])),
    } as never;
  }

  private document(documentId: string): Plain {
    const slot = this.draw(Object.keys(this.definition.slots));
    return {
      documentId,
      slot,
      n: this.draw([1, 2]),
      sha256: this.draw(TEXTS),
      current: this.draw([true, false]),
    };
  }

  /** A matter about which anything may be so, whether there is a way to it or not. */
  situation(property: AnyProperty, key: string): RealSituation {
    const { cells, opening } = this.definition;
    const facts = this.facts(opening.facts);
    const { record } = opening.context({
      title: '',
      data: opening.example,
      facts,
      sender: 'ann',
      planned: false,
    });
    const filled = (sorts: ControlCells): Plain =>
      Object.fromEntries(Object.entries(sorts).map(([name, sort]) => [name, this.cell(sort)]));
    return {
      state: { value: stateValue(key), context: { control: filled(cells), record } },
      memory: filled(property.memory),
    };
  }

  private cell(sort: CellSort): unknown {
    switch (sort.sort) {
      case 'flag':
        return this.draw([true, false]);
      case 'enumeration':
        return this.draw([...(sort.nullable ? [null] : []), ...sort.values]);
      case 'reference':
        return this.draw([null, ...{ person: PEOPLE, digest: TEXTS, document: ['f1', 'f2'] }[sort.kind]]);
      case 'day':
        return this.draw([null, ...DAYS]);
      case 'counter':
      case 'measure':
        return this.draw(numbersOf(sort));
      case 'set':
        return (sort.of === 'person' ? PEOPLE : Object.keys(this.definition.slots)).filter(() =>
          this.draw([true, false]),
        );
    }
  }

  event(type: string): RealEvent {
    const described = this.definition.events[type]!;
    const duties = described.duties.length > 0 ? described.duties : ['system'];
    return {
      type,
      data: this.payload(described.form),
      facts: this.facts(described.facts),
      sender: this.draw(PEOPLE),
      duty: this.draw<string>(duties),
    };
  }
}
