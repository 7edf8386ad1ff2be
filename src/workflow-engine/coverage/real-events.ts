import type { OpeningInput } from '../../../workflows/_kit/definition.js';
import { InvariantError } from '../../kernel/app-error.js';
import type { Names } from './names.js';
import type { Opening } from './openings.js';
import type { Problem } from './problem.js';
import type { RealEvent, RealSituation } from './real-run.js';
import { settledBy } from './settled.js';
import type { Successor } from './successors.js';
import { wholeFacts } from './whole-facts.js';
import { readPayload, wholePayload } from './whole-payload.js';

/** Makes real openings and events of what was chosen in the proof's picture. */
export class RealEvents {
  constructor(
    private readonly problem: Problem,
    private readonly names: Names,
    private readonly inOutline: boolean,
  ) {}

  private context(text: string | null) {
    const { definition, slots } = this.problem;
    return { settings: definition.settings, slots, text };
  }

  opening({ input, bearing, reading, change }: Opening): OpeningInput {
    const { form, example, facts: asked } = this.problem.definition.opening;
    const settled = settledBy(bearing, reading, change);
    const data = input.planned
      ? readPayload(form, input.data, settled)
      : wholePayload(form, input.data, settled, { example, text: null });
    const facts = wholeFacts(asked, input.facts as never, settled, data, this.context(null));
    this.names.tellApart(reading);
    return this.names.fill({ ...input, data, facts }) as OpeningInput;
  }

  event(before: RealSituation, { again, change, transition }: Successor): RealEvent {
    const { event, bearing, reading } = again();
    const described = this.problem.definition.events[transition.event];
    if (!described) throw new InvariantError(`event ${transition.event} is not described`);
    const { text } = before.state.context.control as { text?: unknown };
    const current = typeof text === 'string' ? text : null;
    const settled = settledBy(bearing, reading, change);
    const data = wholePayload(described.form, event.data, settled, {
      example: described.example,
      text: current,
    });
    const facts = wholeFacts(described.facts, event.facts as never, settled, data, this.context(current));
    if (this.inOutline && current !== null && 'textSha256' in data) data.textSha256 = current;
    const { type, sender, duty } = event;
    return this.names.fill({ type, data, facts, sender, duty }) as RealEvent;
  }
}
