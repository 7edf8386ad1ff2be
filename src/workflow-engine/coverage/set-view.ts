import { ConditionBroken } from './choices.js';

/** Whether something is in a set that need not be known as a whole. */
export interface Membership {
  contains(member: string): boolean;
}

/** Stands for all members of a set when it is spread into a list: `[...set, one]`. */
class Rest {
  constructor(readonly set: Membership) {}
}

const memberships = new WeakMap<object, Membership>();

const filtered = (set: Membership, keep: (member: string) => boolean): Membership => ({
  contains: member => set.contains(member) && keep(member),
});

function operation(set: Membership, name: string | symbol): unknown {
  if (name === 'includes') return (member: string) => set.contains(member);
  if (name === 'filter') return (keep: (member: string) => boolean) => setView(filtered(set, keep));
  if (name === Symbol.iterator) return () => [new Rest(set)][Symbol.iterator]();
  throw new ConditionBroken('C3', `a set is only asked what it includes, not for ${String(name)}`);
}

const forbidden = (what: string) => (): never => {
  throw new ConditionBroken('C1', `a rule or assignment ${what} a set`);
};

/** A set as rules and assignments see it: `includes`, `filter`, and spreading into a new one; nothing else. */
export function setView(set: Membership): readonly string[] {
  const view = new Proxy<string[]>([], {
    get: (_target, name) => operation(set, name),
    set: forbidden('writes'),
    defineProperty: forbidden('writes'),
    deleteProperty: forbidden('writes'),
    ownKeys: forbidden('enumerates'),
  });
  memberships.set(view, set);
  return view;
}

/** What an assignment gave a set cell: a view, or a list that may hold the rest of another set. */
export function membershipOf(value: unknown): Membership {
  if (typeof value === 'object' && value !== null) {
    const known = memberships.get(value);
    if (known) return known;
  }
  if (!Array.isArray(value)) throw new ConditionBroken('C2', 'a set cell is given something that is no set');
  const entries = value as unknown[];
  return {
    contains: member =>
      entries.some(entry => (entry instanceof Rest ? entry.set.contains(member) : entry === member)),
  };
}
