import type { MatterContext, OpeningInput, WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import type { Duty } from '../../../workflows/_kit/duty.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import type { LocalizedText } from '../../kernel/localized-text.js';
import type { ChartTransition } from '../chart.js';
import { decideUnchecked } from '../decide.js';
import { openMatter } from '../open.js';
import { stateKey, stateValue } from '../state-key.js';
import type { Decision, StoredState } from '../types.js';
import { assignmentOf } from './implementations.js';
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

  decide({ state }: RealSituation, { type, data, facts, sender, duty }: RealEvent): Decision {
    return decideUnchecked(
      this.definition,
      state,
      { type, data },
      { personId: sender, duty: duty as Duty },
      facts,
    );
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
