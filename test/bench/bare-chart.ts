import { assign, setup, transition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import { sha256 } from '../../src/kernel/digest.js';

/** A five-step approval with a context of some 700 bytes: what the pipeline is compared with does no more than this. */
const machine = setup({
  types: { context: {} as { notes: string[]; filler: string }, events: {} as { type: string; note: string } },
  actions: { note: assign({ notes: ({ context, event }) => [...context.notes, event.note] }) },
}).createMachine({
  initial: 'submitted',
  context: { notes: [], filler: '' },
  states: {
    submitted: { on: { ACCEPT: { target: 'accepted', actions: 'note' } } },
    accepted: { on: { ASSIGN: { target: 'assigned', actions: 'note' } } },
    assigned: { on: { DECLARE: { target: 'declared', actions: 'note' } } },
    declared: { on: { ADVISE: { target: 'advised', actions: 'note' } } },
    advised: { on: { REVIEW: { target: 'reviewed', actions: 'note' } } },
    reviewed: {},
  },
});

export const BARE_EVENTS = ['ACCEPT', 'ASSIGN', 'DECLARE', 'ADVISE', 'REVIEW'] as const;
export const BARE_START = JSON.stringify({
  value: 'submitted',
  context: { notes: [], filler: 'x'.repeat(600) },
});

export const BARE_TABLES = [
  'CREATE TABLE bare_matter (id TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL)',
  `CREATE TABLE bare_entry (id TEXT NOT NULL, version INTEGER NOT NULL, entry TEXT NOT NULL, hash TEXT NOT NULL,
     PRIMARY KEY (id, version))`,
];

/** State in, state and entry out; the entry is chained to the hash before. */
export function bareStep(
  state: string,
  type: string,
  version: number,
  previous: string,
): { state: string; entry: string; hash: string } {
  const before = machine.resolveState(
    JSON.parse(state) as { value: StateValue; context: never },
  ) as AnyMachineSnapshot;
  const [after] = transition(machine, before as never, { type, note: `note of ${version}` });
  const { value, context } = after as unknown as { value: StateValue; context: unknown };
  const entry = JSON.stringify({
    type,
    version,
    at: '2026-03-02T01:00:00.000Z',
    previous,
    filler: 'x'.repeat(120),
  });
  return { state: JSON.stringify({ value, context }), entry, hash: sha256(entry) };
}
