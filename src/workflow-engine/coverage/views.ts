import { ConditionBroken } from './choices.js';
import { membershipOf, setView } from './set-view.js';

type Target = Record<string, unknown>;

function refuse(what: string): never {
  throw new ConditionBroken('C1', `a rule or assignment ${what}`);
}

/** Objects whose members were listed and not yet spread, in the run at hand. */
const listed = new Set<Lookup>();

/** At the end of a run: members may have been listed last of all, with nothing read after that would have told. */
export function nothingListed(): void {
  for (const lookedUp of listed) {
    listed.clear();
    lookedUp.refuseListing();
  }
}

/** Before a run: one that ended early may have left something behind. */
export const forgetListings = (): void => listed.clear();

/** One object for all traps: thousands of these are made. */
class Lookup implements ProxyHandler<Target> {
  constructor(
    private readonly what: string,
    private readonly member: (name: string) => unknown,
    private readonly hasMember: ((name: string) => boolean) | null,
    private readonly rest: symbol,
  ) {}

  refuseListing(): never {
    throw new ConditionBroken('C4', `a rule or assignment lists the members of ${this.what}`);
  }

  private settled(): void {
    if (listed.has(this)) this.refuseListing();
  }

  get(_target: Target, name: string | symbol): unknown {
    if (name === this.rest) return true;
    this.settled();
    return typeof name === 'string' ? this.member(name) : undefined;
  }

  has(_target: Target, name: string | symbol): boolean {
    this.settled();
    if (!this.hasMember) return refuse(`asks whether ${this.what} has a member`);
    return typeof name === 'string' && this.hasMember(name);
  }

  ownKeys(): symbol[] {
    this.settled();
    listed.add(this);
    return [this.rest];
  }

  getOwnPropertyDescriptor(_target: Target, name: string | symbol): PropertyDescriptor {
    if (name !== this.rest) return refuse(`inspects ${this.what}`);
    listed.delete(this);
    return { value: true, enumerable: true, configurable: true };
  }

  set(): never {
    return refuse(`writes to ${this.what}`);
  }

  defineProperty(): never {
    return refuse(`writes to ${this.what}`);
  }

  deleteProperty(): never {
    return refuse(`removes a member of ${this.what}`);
  }

  setPrototypeOf(): never {
    return refuse(`changes ${this.what}`);
  }
}

const REST = Symbol('rest');

/**
 * An object whose members are looked up when they are read. Nothing can be written to it. Spreading it copies one
 * marker, so that `{...cells, one: 1}` reads nothing; any other way of listing its members is refused.
 */
export const lookup = (
  what: string,
  member: (name: string) => unknown,
  has: ((name: string) => boolean) | null = null,
  rest = REST,
): Target => new Proxy<Target>({}, new Lookup(what, member, has, rest));

/** Cells as assignments see them one after another: what an earlier one assigned, else what was there. */
export class Cells {
  readonly assigned = new Map<string, unknown>();
  readonly view: Record<string, unknown>;
  private readonly rest = Symbol('rest of the cells');

  constructor(
    what: string,
    private readonly prefix: string,
    private readonly before: (name: string) => unknown,
    private readonly isSet: (name: string) => boolean,
  ) {
    this.view = lookup(what, name => this.read(name), null, this.rest);
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
