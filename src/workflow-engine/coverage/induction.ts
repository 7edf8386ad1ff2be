import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { ruleOf, type EventDefinition } from '../../../workflows/_kit/event.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import { InvariantError } from '../../kernel/app-error.js';
import { coverageFault } from '../coverage-invariant.js';
import { decideUnchecked } from '../decide.js';
import { payloadSchema } from '../payload-schema.js';
import { offersOf, stateKey, stateValue } from '../state-key.js';
import type { Decision, EngineActor, StoredState } from '../types.js';
import { needsOpinion } from './property.js';

/** A step from a situation in which all is well to one in which it is not, or an opinion nobody of the review body gave. */
export interface InductionFault {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly what: string;
}
export interface Induction {
  /** Steps looked at: situation, event and payload. */
  readonly steps: number;
  readonly faults: readonly InductionFault[];
}

const TEXT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const REVIEWER = 'person-r';
const DRAFTER = 'person-d';
const REVIEW_DUTIES = ['reviewer', 'judicialHead'];

type Cells = Readonly<Record<string, unknown>>;

const product = (choices: Readonly<Record<string, readonly unknown[]>>): Cells[] =>
  Object.entries(choices).reduce<Cells[]>(
    (all, [name, values]) => all.flatMap(cells => values.map(value => ({ ...cells, [name]: value }))),
    [{}],
  );

/** Every way a review opinion can stand towards the current text, and none. The text itself is one by symmetry. */
const REVIEWS: readonly Cells[] = [
  {
    text: TEXT,
    reviewedBy: null,
    reviewedText: null,
    reviewConclusion: null,
    reviewItems: 0,
    drafters: [DRAFTER],
  },
  ...product({
    text: [TEXT],
    reviewedBy: [REVIEWER],
    reviewedText: [TEXT, OTHER],
    reviewConclusion: ['lawful', 'revise', 'unlawful', 'riskDisclosed'],
    reviewLapsed: [false, true],
    reviewItems: [0, 1],
    itemsAnswered: [false, true],
    noneAdopted: [false, true],
    recused: [[], [REVIEWER]],
    drafters: [[DRAFTER], [DRAFTER, REVIEWER]],
    adviserConclusion: ['approve'],
  }),
];

/** More combinations than any event has; a form with more is looked at in part, and the exploration in whole. */
const MOST_PAYLOADS = 24;

/** Payloads that differ in what a branch or a gate may ask: words of an enumeration, yes and no, this text or another. */
function payloads({ example, form }: EventDefinition): Cells[] {
  const base = { ...example };
  const names = Object.keys(base);
  const choices = names.map((name): readonly [string, readonly unknown[]] => {
    const value = base[name];
    if (typeof value === 'boolean') return [name, [true, false]];
    if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return [name, [TEXT, OTHER]];
    return [name, wordsOf(form, name) ?? [value]];
  });
  return product(Object.fromEntries(choices)).slice(0, MOST_PAYLOADS);
}

/** The words a member may be, from its form; `null` members of other kinds keep the example's value. */
function wordsOf(form: EventDefinition['form'], name: string): readonly string[] | undefined {
  const words = payloadSchema(form, {}, 'en', []).properties as
    Record<string, { enum?: string[] }> | undefined;
  return words?.[name]?.enum;
}

const FACTS: Omit<Facts, 'settings'> = {
  at: '2026-03-05T02:00:00.000Z',
  today: '2026-03-05',
  documents: [],
  roster: { chairs: [], members: [], judicialOffice: [] },
  advisers: [],
  people: [],
  clock: { overdue: false, daysLeft: 5 },
  amended: null,
  catalogueRow: true,
};

/** The workflow with nothing but its gate rules: what the other rules would refuse only makes runs fewer. */
const gatesOnly = (definition: WorkflowDefinition): WorkflowDefinition => ({
  ...definition,
  events: Object.fromEntries(
    Object.entries(definition.events).map(([type, event]) => {
      const { offeredWhen: _offered, ...rest } = event;
      return [type, { ...rest, references: [], rules: event.rules.filter(use => ruleOf(use).gate) }];
    }),
  ),
});

function contextOf(definition: WorkflowDefinition, facts: Facts): StoredState['context'] {
  const opening = { title: '', data: definition.opening.example, facts, sender: DRAFTER, planned: false };
  return definition.opening.context(opening);
}

/** Situations at a state in which all is well: everything before a decision, the decided text reviewed after it. */
function situationsAt(
  definition: WorkflowDefinition,
  key: string,
  context: StoredState['context'],
): StoredState[] {
  const decided = needsOpinion(definition.states[key]?.tags ?? []);
  return REVIEWS.map(cells => ({
    value: stateValue(key),
    context: {
      ...context,
      control: {
        ...context.control,
        adviserConclusion: 'approve',
        ...cells,
        decidedText: decided ? TEXT : null,
      },
    },
  })).filter(state => coverageFault(definition, state) === null);
}

const opinionOf = ({ context }: StoredState): string =>
  JSON.stringify([
    context.control.reviewedBy,
    context.control.reviewedText,
    context.control.reviewConclusion,
  ]);

/** A new opinion comes from the review body's own event and from whoever sent it; a lapse is undone by nothing else. */
function opinionFault(
  before: StoredState,
  after: StoredState,
  event: EventDefinition,
  sender: string,
): string | null {
  const now = after.context.control;
  if (now.reviewedBy === null) return null;
  const unlapsed = before.context.control.reviewLapsed === true && now.reviewLapsed !== true;
  if (opinionOf(before) === opinionOf(after) && !unlapsed) return null;
  const byReviewers = event.duties.every(duty => REVIEW_DUTIES.includes(duty));
  if (byReviewers && now.reviewedBy === sender) return null;
  return 'an opinion appears that the review body did not give';
}

/** `null` where no branch holds: that is another fault, and the exploration shows the way to it. */
function decided(...step: Parameters<typeof decideUnchecked>): Decision | null {
  try {
    return decideUnchecked(...step);
  } catch (error) {
    if (error instanceof InvariantError) return null;
    throw error;
  }
}

function faultOf(
  definition: WorkflowDefinition,
  before: StoredState,
  type: string,
  data: Cells,
  facts: Facts,
): InductionFault | null {
  const event = definition.events[type];
  const duty = event?.duties[0];
  if (!event || !duty) return null;
  const actor: EngineActor = { personId: 'person-s', duty };
  const decision = decided(definition, before, { type, data: { ...data } }, actor, facts);
  if (decision?.kind !== 'accepted') return null;
  const what =
    coverageFault(definition, decision.state) ?? opinionFault(before, decision.state, event, actor.personId);
  return what === null ? null : { from: stateKey(before.value), event: type, to: decision.to, what };
}

/**
 * Shows by induction over the chart that the engine's own check never fires: from every situation in which all is
 * well, every event the gates let through leads to one in which all is well. Everything but the review cells and the
 * gates is taken at its most permissive. What it cannot see is left to the exploration.
 */
export function induction(definition: WorkflowDefinition): Induction {
  const facts: Facts = {
    ...FACTS,
    settings: Object.fromEntries(definition.settings.map(name => [name, 1_000_000])),
  };
  const bare = gatesOnly(definition);
  const context = contextOf(definition, facts);
  const faults = new Map<string, InductionFault>();
  const tried = new Map(Object.entries(definition.events).map(([type, event]) => [type, payloads(event)]));
  let steps = 0;
  for (const [key, offered] of offersOf(definition.machine)) {
    for (const before of situationsAt(definition, key, context)) {
      for (const type of offered) {
        for (const data of tried.get(type) ?? []) {
          steps += 1;
          const fault = faultOf(bare, before, type, data, facts);
          if (fault) faults.set(`${fault.from} ${fault.event} ${fault.what}`, fault);
        }
      }
    }
  }
  return { steps, faults: [...faults.values()] };
}
