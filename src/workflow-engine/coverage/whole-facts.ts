import type { FactName, Roster } from '../../../workflows/_kit/facts.js';
import { ANY_SETTING, AT } from './facts-view.js';
import { referenceKindOf } from './payload-view.js';
import { TODAY } from './days.js';
import type { Settled } from './settled.js';

type Plain = Record<string, unknown>;

/** Every object inside a payload, itself included. */
function objectsIn(value: unknown): Plain[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Plain, ...Object.values(value).flatMap(objectsIn)];
}

const idsIn = (data: Plain, kind: string): string[] =>
  objectsIn(data).flatMap(object =>
    Object.entries(object).flatMap(([name, value]) =>
      typeof value === 'string' && referenceKindOf(name) === kind ? [value] : [],
    ),
  );

/** Documents there must be for the payload to make sense: those it names, and those it says were seen. */
function documentsFor(data: Plain, slots: readonly string[], text: string | null): Plain[] {
  const seen = Array.isArray(data.seen) ? (data.seen as string[]) : [];
  const named = objectsIn(data).flatMap(object => {
    const id = Object.entries(object).find(
      ([name, value]) => typeof value === 'string' && referenceKindOf(name) === 'document',
    )?.[1];
    if (id === undefined) return [];
    const n = typeof object.version === 'number' ? object.version : 1;
    return slots.map(slot => ({ documentId: id, slot, n, sha256: text ?? '', current: seen.length === 0 }));
  });
  return [
    ...named,
    ...seen.map((sha256, at) => ({ documentId: `seen-${at}`, slot: 'other', n: 1, sha256, current: true })),
  ];
}

/** Who must be on the roster for an attendance list to be complete, and for whoever attends to do so rightly. */
function rosterFor(data: Plain): Plain {
  const attending = (as: string): unknown[] =>
    objectsIn(data)
      .filter(({ role }) => role === as)
      .map(({ personId }) => personId);
  const [head, ...others] = attending('member');
  return {
    chairs: head === undefined ? [] : [head],
    members: others,
    judicialOffice: attending('judicialOffice'),
  };
}

const FRIENDLY: Readonly<
  Record<FactName, (data: Plain, slots: readonly string[], text: string | null) => unknown>
> = {
  documents: documentsFor,
  roster: rosterFor,
  advisers: data => idsIn(data, 'person'),
  people: data => idsIn(data, 'person'),
  clock: () => ({ overdue: false, daysLeft: 5 }),
  amended: () => ({ signed: true, amountFen: 0 }),
  catalogueRow: () => true,
  reviewedOn: () => null,
  decidedOn: () => null,
};

const MEMBERS: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  documents: ['documentId', 'slot', 'n', 'sha256', 'current'],
  clock: ['overdue', 'daysLeft'],
  amended: ['signed', 'amountFen'],
};

const OFFICES: readonly (keyof Roster)[] = ['chairs', 'members', 'judicialOffice'];

const picked = (from: Plain, members: readonly string[]): Plain =>
  Object.fromEntries(members.map(name => [name, from[name]]));

function read(name: FactName, value: unknown): unknown {
  const members = MEMBERS[name];
  if (name === 'roster') {
    const roster = value as Readonly<Record<string, unknown[]>>;
    return Object.fromEntries(OFFICES.map(office => [office, [...(roster[office] ?? [])]]));
  }
  if (Array.isArray(value))
    return (value as unknown[]).map(entry => (members ? picked(entry as Plain, members) : entry));
  return members && typeof value === 'object' && value !== null ? picked(value as Plain, members) : value;
}

/** What stands beside an event: the facts it asks for, as they were chosen or so that they suit the payload. */
export function wholeFacts(
  asked: readonly FactName[],
  view: Plain,
  settled: Settled,
  data: Plain,
  context: {
    readonly settings: readonly string[];
    readonly slots: readonly string[];
    readonly text: string | null;
  },
): Plain {
  const facts = asked.map(name => {
    const suits = (): unknown => FRIENDLY[name](data, context.slots, context.text);
    return [name, settled(`facts.${name}`) ? read(name, view[name]) : suits()] as const;
  });
  return {
    at: AT,
    today: TODAY,
    number: view.number,
    settings: Object.fromEntries(context.settings.map(name => [name, ANY_SETTING])),
    ...Object.fromEntries(facts),
  };
}
