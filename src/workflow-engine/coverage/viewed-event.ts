import type { EventDefinition } from '../../../workflows/_kit/event.js';
import type { Facts } from '../../../workflows/_kit/facts.js';
import { FactsView } from './facts-view.js';
import { PayloadView } from './payload-view.js';
import type { Problem } from './problem.js';
import type { Reading } from './reading.js';

/** An event as rules, branches, assignments and monitor see it in one run. */
export interface ViewedEvent {
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly facts: Facts;
  readonly sender: string;
  readonly duty: string;
}

/** Payload, facts, sender and duty, made only when something asks for them. */
export class Viewed implements ViewedEvent {
  private chosenData: Record<string, unknown> | undefined;
  private chosenFacts: Facts | undefined;

  constructor(
    private readonly problem: Problem,
    private readonly reading: Reading,
    private readonly described: EventDefinition,
    readonly type: string,
  ) {}

  get data(): Record<string, unknown> {
    const { definition, slots } = this.problem;
    return (this.chosenData ??= new PayloadView(this.reading, definition.cells, slots).of(
      this.described.form,
    ));
  }

  get facts(): Facts {
    const { definition, slots } = this.problem;
    return (this.chosenFacts ??= new FactsView(
      this.reading,
      definition.settings,
      slots,
      this.described.facts,
    ).view);
  }

  get sender(): string {
    return this.reading.reference('sender', 'person', false) as string;
  }

  get duty(): string {
    const { duties } = this.described;
    return this.reading.choices.value<string>('duty', () => (duties.length > 0 ? duties : ['system']));
  }
}

/** What rules are given; the sender is chosen only when asked for. */
export class Input {
  constructor(
    private readonly event: ViewedEvent,
    readonly control: Record<string, unknown>,
  ) {}

  get data(): Record<string, unknown> {
    return this.event.data;
  }

  get facts(): Facts {
    return this.event.facts;
  }

  get sender(): string {
    return this.event.sender;
  }
}
