import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { canonicalJson, type Json } from '../../kernel/canonical-json.js';
import { chartOf } from '../chart.js';
import { formMembers, type FormMember } from '../form-members.js';
import { stateKey } from '../state-key.js';
import { checkOf } from './payload-view.js';
import type { RealEvent, RealMachine, RealSituation } from './real-run.js';
import { wholeFacts } from './whole-facts.js';
import { Choices } from './choices.js';

type Plain = Record<string, unknown>;

function variants(member: FormMember, slots: readonly string[]): readonly unknown[] {
  const values = checkOf(member, 'isIn')?.constraints[0] as readonly unknown[] | undefined;
  return values ?? (member.name === 'slot' ? slots : []);
}

/** Payloads of an event that are worth a try: its example, and that with one choice made otherwise. */
function payloads(definition: WorkflowDefinition, type: string): Plain[] {
  const described = definition.events[type];
  if (!described) return [];
  const { form, example } = described;
  const slots = Object.keys(definition.slots);
  const others = [...formMembers(form).values()].flatMap(member =>
    variants(member, slots)
      .filter(value => value !== example[member.name])
      .map(value => ({ ...example, [member.name]: value })),
  );
  return [example, ...others];
}

/** Everyone the cells name. */
export function personsIn(definition: WorkflowDefinition, control: Plain): string[] {
  const people = Object.entries(definition.cells).flatMap(([name, sort]) => {
    const value = control[name];
    if (sort.sort === 'reference' && sort.kind === 'person') return typeof value === 'string' ? [value] : [];
    return sort.sort === 'set' && sort.of === 'person' ? (value as string[]) : [];
  });
  return [...new Set(people)];
}

/** What must not change while preparing: the cells that are looked at, and what the monitor remembers. */
export type Watched = (situation: RealSituation) => Plain;

const same = (watched: Watched, one: RealSituation, other: RealSituation): boolean =>
  canonicalJson(watched(one) as Json) === canonicalJson(watched(other) as Json);

/**
 * Events that move nothing the proof looks at but may be what a rule asks for: filling the dossier, settling
 * procedures, hearing members. Tried only so that a fault can be shown on the real machine.
 */
export function prepare(
  definition: WorkflowDefinition,
  machine: RealMachine,
  start: RealSituation,
  watched: Watched,
): { situation: RealSituation; events: RealEvent[] } {
  const events: RealEvent[] = [];
  let situation = start;
  for (const event of candidates(definition, start)) {
    const decision = machine.decide(situation, event);
    if (decision?.kind !== 'accepted' || decision.to !== decision.from) continue;
    const after = machine.after(situation, event, decision.state);
    if (after.fault || !same(watched, situation, after)) continue;
    events.push(event);
    situation = { state: after.state, memory: after.memory };
  }
  return { situation, events };
}

function candidates(definition: WorkflowDefinition, { state }: RealSituation): RealEvent[] {
  const key = stateKey(state.value);
  const staying = chartOf(definition.machine).transitions.filter(
    ({ from, to }) => from === key && to === key,
  );
  const types = [...new Set(staying.map(({ event }) => event))];
  const senders = ['someone-helping', ...personsIn(definition, state.context.control)];
  return types.flatMap(type =>
    payloads(definition, type).flatMap(data =>
      senders.map(sender => eventOf(definition, state.context.control, type, data, sender)),
    ),
  );
}

function eventOf(
  definition: WorkflowDefinition,
  control: Plain,
  type: string,
  data: Plain,
  sender: string,
): RealEvent {
  const described = definition.events[type];
  const context = {
    settings: definition.settings,
    slots: Object.keys(definition.slots),
    text: typeof control.text === 'string' ? control.text : null,
  };
  const facts = wholeFacts(described?.facts ?? [], {}, new Choices(new Map()), data, context) as never;
  return { type, data, facts, sender, duty: described?.duties[0] ?? 'system' };
}
