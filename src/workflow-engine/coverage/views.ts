import { ConditionBroken } from './choices.js';
import { membershipOf, setView } from './set-view.js';

const refuse = (what: string) => (): never => {
  throw new ConditionBroken('C1', `a rule or assignment ${what}`);
};

/**
 * An object whose members are looked up when they are read. Nothing can be written to it. Spreading it copies one
 * marker, so that `{...cells, one: 1}` reads nothing; any other way of listing its members is refused.
 */
export function lookup(
  what: string,
  member: (name: string) => unknown,
  has: (name: string) => boolean = refuse(`asks whether ${what} has a member`),
  rest = Symbol(what),
): Record<string, unknown> {
  let listed = false;
  const settled = (): void => {
    if (listed) throw new ConditionBroken('C4', `a rule or assignment lists the members of ${what}`);
  };
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get(_target, name) {
        if (name === rest) return true;
        settled();
        return typeof name === 'string' ? member(name) : undefined;
      },
      has: (_target, name) => (settled(), typeof name === 'string' && has(name)),
      ownKeys() {
        settled();
        listed = true;
        return [rest];
      },
      getOwnPropertyDescriptor(_target, name) {
        if (name !== rest) return refuse(`inspects ${what}`)();
        listed = false;
        return { value: true, enumerable: true, configurable: true };
      },
      set: refuse(`writes to ${what}`),
      defineProperty: refuse(`writes to ${what}`),
      deleteProperty: refuse(`removes a member of ${what}`),
      setPrototypeOf: refuse(`changes ${what}`),
    },
  );
}

/** Cells as assignments see them one after another: what an earlier one assigned, else what was there. */
export class Cells {
  readonly assigned = new Map<string, unknown>();
  readonly view: Record<string, unknown>;
  private readonly rest: symbol;

  constructor(
    what: string,
    private readonly prefix: string,
    private readonly before: (name: string) => unknown,
    private readonly isSet: (name: string) => boolean,
  ) {
    this.rest = Symbol(what);
    this.view = lookup(what, name => this.read(name), undefined, this.rest);
  }

  private read(name: string): unknown {
    const cell = this.prefix + name;
    if (!this.assigned.has(cell)) return this.before(cell);
    const value = this.assigned.get(cell);
    return this.isSet(cell) ? setView(membershipOf(value)) : value;
  }

  /** Takes `{...cells, one: 1}`; without the rest it would leave cells without a value. */
  assign(result: unknown): readonly string[] {
    if (typeof result !== 'object' || result === null)
      throw new ConditionBroken('C2', 'cells are assigned something that is none');
    if (result === this.view) return [];
    const rests = Object.getOwnPropertySymbols(result);
    if (!rests.includes(this.rest))
      throw new ConditionBroken('C2', 'an assignment leaves cells without a value');
    if (rests.length > 1)
      throw new ConditionBroken('C4', 'an assignment spreads something else into the cells');
    return this.take(result);
  }

  /** Takes only the cells that change. */
  take(changes: object): readonly string[] {
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) throw new ConditionBroken('C2', `cell ${name} is assigned undefined`);
      this.assigned.set(this.prefix + name, value);
    }
    return Object.keys(changes);
  }
}

/**
 * The record in a run: anything at all, since rules and branches never read it and no cell is made from it. That no
 * cell is, a run shows by the cell's sort: what comes from here fits none.
 */
export const anyRecord: object = new Proxy(() => undefined, {
  get: (_target, name) => {
    if (name === Symbol.toPrimitive) return () => Number.NaN;
    if (name === Symbol.iterator) return () => [][Symbol.iterator]();
    return anyRecord;
  },
  apply: () => anyRecord,
  ownKeys: () => [],
  getOwnPropertyDescriptor: () => undefined,
});
