import { ConditionBroken } from './choices.js';

/** Whether something is in a set that need not be known as a whole. */
export interface Membership {
  contains(member: string): boolean;
}

/** Stands for all members of a set when it is spread into a list: `[...set, one]`. */
class Rest {
  constructor(readonly set: Membership) {}
}

/** Asks a view for what it shows; nobody else can name this. */
const SHOWN = Symbol('membership');

const filtered = (set: Membership, keep: (member: string) => boolean): Membership => ({
  contains: member => set.contains(member) && keep(member),
});

function refuse(what: string): never {
  throw new ConditionBroken('C1', `a rule or assignment ${what} a set`);
}

/** One object for all traps: thousands of these are made. */
class SetTraps implements ProxyHandler<string[]> {
  constructor(private readonly asked: Membership) {}

  get(_target: string[], name: string | symbol): unknown {
    const { asked: set } = this;
    if (name === SHOWN) return set;
    if (name === 'includes') return (member: string) => set.contains(member);
    if (name === 'filter') return (keep: (member: string) => boolean) => setView(filtered(set, keep));
    if (name === Symbol.iterator) return () => [new Rest(set)][Symbol.iterator]();
    throw new ConditionBroken('C3', `a set is only asked what it includes, not for ${String(name)}`);
  }

  set(): never {
    return refuse('writes');
  }

  defineProperty(): never {
    return refuse('writes');
  }

  deleteProperty(): never {
    return refuse('writes');
  }

  ownKeys(): never {
    return refuse('enumerates');
  }
}

const NONE: string[] = [];

/** A set as rules and assignments see it: `includes`, `filter`, and spreading into a new one; nothing else. */
export function setView(set: Membership): readonly string[] {
  return new Proxy<string[]>(NONE, new SetTraps(set));
}

/** What an assignment gave a set cell: a view, or a list that may hold the rest of another set. */
export function membershipOf(value: unknown): Membership {
  if (!Array.isArray(value)) throw new ConditionBroken('C2', 'a set cell is given something that is no set');
  const shown = (value as { readonly [SHOWN]?: Membership })[SHOWN];
  if (shown) return shown;
  const entries = value as unknown[];
  return {
    contains: member =>
      entries.some(entry => (entry instanceof Rest ? entry.set.contains(member) : entry === member)),
  };
}
