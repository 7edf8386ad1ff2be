import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { canonicalJson, type Json } from '../../kernel/canonical-json.js';
import { chartOf } from '../chart.js';
import { formMembers, type FormMember } from '../form-members.js';
import { stateKey } from '../state-key.js';
import { checkOf } from './payload-view.js';
import type { RealEvent, RealMachine, RealSituation } from './real-run.js';
import { wholeFacts } from './whole-facts.js';

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
  for (const { type, data } of candidates(definition, start)) {
    const taken = sentBySomeone(definition, machine, situation, watched, type, data);
    if (!taken) continue;
    events.push(taken.event);
    situation = taken.situation;
  }
  return { situation, events };
}

/** The event as sent by the first person from whom it is accepted; `null` where nobody's would move nothing watched. */
function sentBySomeone(
  definition: WorkflowDefinition,
  machine: RealMachine,
  situation: RealSituation,
  watched: Watched,
  type: string,
  data: Plain,
): { event: RealEvent; situation: RealSituation } | null {
  const { control } = situation.state.context;
  for (const sender of ['someone-helping', ...personsIn(definition, control)]) {
    const event = eventOf(definition, control, type, data, sender);
    const decision = machine.decide(situation, event);
    if (decision?.kind === 'notOffered' || decision?.kind === 'invalid') return null;
    if (decision?.kind !== 'accepted' || decision.to !== decision.from) continue;
    const after = machine.after(situation, event, decision.state);
    if (!after.fault && same(watched, situation, after))
      return { event, situation: { state: after.state, memory: after.memory } };
  }
  return null;
}

/** A recusal prepares nothing: it only takes people away. */
const TAKES_AWAY = ['RECUSE'];

function candidates(
  definition: WorkflowDefinition,
  { state }: RealSituation,
): { type: string; data: Plain }[] {
  const key = stateKey(state.value);
  const staying = chartOf(definition.machine).transitions.filter(
    ({ from, to }) => from === key && to === key,
  );
  const types = [...new Set(staying.map(({ event }) => event))].filter(type => !TAKES_AWAY.includes(type));
  return types.flatMap(type => payloads(definition, type).map(data => ({ type, data })));
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
  const facts = wholeFacts(described?.facts ?? [], {}, () => false, data, context) as never;
  return { type, data, facts, sender, duty: described?.duties[0] ?? 'system' };
}
