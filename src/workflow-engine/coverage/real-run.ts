import type { MatterContext, OpeningInput, WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import type { Duty } from '../../../workflows/_kit/duty.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import { InvariantError } from '../../kernel/app-error.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import { chartOf, type ChartTransition } from '../chart.js';
import { decideUnchecked } from '../decide.js';
import { openMatter } from '../open.js';
import { stateKey, stateValue } from '../state-key.js';
import type { Decision, StoredState } from '../types.js';
import { assignmentOf, branchHolds } from './implementations.js';
import type { AnyProperty } from './property.js';

/** An event with real values, as it could be sent. */
export interface RealEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  readonly duty: string;
}

type Memory = Record<string, unknown>;

/** A matter on the unchanged machine, and what the property's monitor remembers of it. */
export interface RealSituation {
  readonly state: StoredState;
  readonly memory: Memory;
}

/** The unchanged machine with the property's monitor beside it. */
export class RealMachine {
  constructor(
    private readonly definition: WorkflowDefinition,
    private readonly property: AnyProperty,
  ) {}

  open(input: OpeningInput): RealSituation | Exclude<Decision, { kind: 'accepted' }> {
    const opened = openMatter(this.definition, input);
    if (opened.kind !== 'accepted') return opened;
    return { state: opened.state, memory: this.property.initial(input.sender, input.planned) as Memory };
  }

  /** `null` where the rules let it pass and no branch holds: such an event would fail as our own mistake. */
  decide({ state }: RealSituation, event: RealEvent): Decision | null {
    const { type, data, facts, sender, duty } = event;
    const actor = { personId: sender, duty: duty as Duty };
    try {
      return decideUnchecked(this.definition, state, { type, data }, actor, facts);
    } catch (error) {
      if (error instanceof InvariantError && this.holding(state, event) === 0) return null;
      throw error;
    }
  }

  /** How many of the event's branches hold. */
  private holding(state: StoredState, event: RealEvent): number {
    const from = stateKey(state.value);
    const { machine } = this.definition;
    return chartOf(machine)
      .transitions.filter(arrow => arrow.from === from && arrow.event === event.type)
      .filter(({ branch }) => branchHolds(machine, branch, { context: state.context, event })).length;
  }

  /** The situation after an accepted event, and what the monitor finds wrong with it. */
  after(
    before: RealSituation,
    event: RealEvent,
    state: StoredState,
  ): RealSituation & { fault: LocalizedText | null } {
    const observed = {
      ...event,
      from: stateKey(before.state.value),
      to: stateKey(state.value),
      memory: before.memory,
      holding: () => this.holding(before.state, event),
    };
    const tags = (key: string) => this.definition.states[key]?.tags ?? [];
    const verdict = this.property.observe(observed, tags) as {
      memory?: Memory;
      fault?: LocalizedText | null;
    };
    return { state, memory: { ...before.memory, ...verdict.memory }, fault: verdict.fault ?? null };
  }

  /** Takes an arrow whatever rules and branches say: to see what else stands in the way further on. */
  forced({ state }: RealSituation, event: RealEvent, transition: ChartTransition): StoredState {
    let context: MatterContext = state.context;
    for (const name of transition.actions) {
      context = {
        ...context,
        ...(assignmentOf(this.definition.machine, name, { context, event }) as Partial<MatterContext>),
      };
    }
    return { value: stateValue(transition.to), context };
  }
}
