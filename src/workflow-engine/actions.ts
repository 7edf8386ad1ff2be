import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { ruleOf, type EventDefinition, type RuleUse } from '../../workflows/_kit/event.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import type { RuleInput } from '../../workflows/_kit/rule.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import { isOffered, violationsOf } from './decide.js';
import { eventsAhead } from './lies-ahead.js';
import { stateKey } from './state-key.js';
import type { StoredState, Violation } from './types.js';

/** Who asks what they may do: their duties for the matter's unit. */
export interface ActionsCaller {
  readonly personId: string;
  readonly duties: readonly Duty[];
}

/** Something the caller may do now or, with reasons, not yet. */
export interface AvailableAction {
  readonly type: string;
  readonly label: LocalizedText;
  /** The state offers it and no rule fails that can be judged before the payload is there. */
  readonly allowed: boolean;
  readonly violations: readonly Violation[];
  /** What the payload's schema is made from. */
  readonly schemaSource: Pick<EventDefinition, 'form' | 'example'>;
}

/** Every matter has it and every event is bound by it: it says nothing about what lies ahead. */
const ON_EVERY_EVENT = 'senderNotRecused';

/** Can be judged before there is a payload. */
export const judgeable = (use: RuleUse): boolean => !('rule' in use) && !use.needsData;

const hasGates = (event: EventDefinition): boolean =>
  event.rules.some(use => ruleOf(use).gate && ruleOf(use).name !== ON_EVERY_EVENT);

/** Duties that may send the event here; where that depends on the payload, every duty that ever may. */
export function sendersHere(event: EventDefinition, state: string, sender: string): readonly Duty[] {
  if (!event.senders) return event.duties;
  let asked = false;
  const data = new Proxy<Record<string, unknown>>({}, { get: () => void (asked = true) });
  const narrowed = event.senders({ state, data, sender });
  return asked ? event.duties : narrowed;
}

/** False for a step that this matter does not take as it stands: an ordinary contract goes on no agenda. */
const concerns = (
  { offeredWhen }: EventDefinition,
  state: string,
  control: Record<string, unknown>,
): boolean => offeredWhen?.holds({ state, control: control as never, data: {} as never }) ?? true;

/** What the caller may do here now, and which later steps they can already see the conditions of. */
export function actionsFor(
  definition: WorkflowDefinition,
  state: StoredState,
  caller: ActionsCaller,
  facts: Facts,
): AvailableAction[] {
  const key = stateKey(state.value);
  const { control } = state.context;
  const ahead = eventsAhead(definition.machine, key);
  const input: RuleInput = { control, data: {}, facts, sender: caller.personId };

  return Object.entries(definition.events)
    .filter(([, event]) => !event.internal)
    .map(([type, event]) => ({ type, event, offered: isOffered(definition, key, type, control) }))
    .filter(
      ({ type, event, offered }) =>
        offered || (ahead.has(type) && hasGates(event) && concerns(event, key, control)),
    )
    .filter(({ event }) =>
      sendersHere(event, key, caller.personId).some(duty => caller.duties.includes(duty)),
    )
    .map(({ type, event, offered }) => {
      const violations = violationsOf(event.rules.filter(judgeable), input, !offered);
      const { label, form, example } = event;
      return {
        type,
        label,
        allowed: offered && violations.length === 0,
        violations,
        schemaSource: { form, example },
      };
    });
}
