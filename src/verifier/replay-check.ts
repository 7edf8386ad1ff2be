import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import type { LocalizedText } from '../kernel/localized-text.js';
import type { OpeningInput, WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { Facts } from '../../workflows/_kit/facts.js';
import { decide } from '../workflow-engine/decide.js';
import { openMatter } from '../workflow-engine/open.js';
import { stateKey } from '../workflow-engine/state-key.js';
import type { Decision, EngineActor, StoredState } from '../workflow-engine/types.js';
import type { Means } from './means.js';
import type { RecordedBody } from './recorded.js';
import * as say from './matter-sentences.js';

/** Replays a matter event by event from the facts its entries keep, and compares every state with the digest recorded. */
export class ReplayCheck {
  private state: StoredState | null = null;
  private digest: string | null = null;
  private ended = false;

  constructor(
    private readonly definition: WorkflowDefinition,
    private readonly means: Pick<Means, 'sha256'>,
  ) {}

  /** The state the entries give, `null` when they could not be replayed to their end. */
  get reached(): StoredState | null {
    return this.ended ? null : this.state;
  }

  /** From here on nothing can be said: an event is missing or was refused. */
  end(): void {
    this.ended = true;
  }

  /** An accepted event: answers what does not fit, and then replays no further. */
  follow(body: RecordedBody): LocalizedText | null {
    if (this.ended) return null;
    const fault = this.attempt(body);
    if (fault) this.end();
    return fault;
  }

  /** A refusal or notice changes nothing: what it says of the state is the state before it. */
  stand(body: RecordedBody): LocalizedText | null {
    if (this.ended || !this.state) return null;
    const key = stateKey(this.state.value);
    const same = [body.from, body.to].every(named => named === undefined || named === key);
    return same && (body.state === undefined || body.state === this.digest)
      ? null
      : say.stateDigestDiffers(body.action);
  }

  /** What was rewritten may lead anywhere, also to a state that cannot be written down. */
  private attempt(body: RecordedBody): LocalizedText | null {
    try {
      return this.step(body);
    } catch (error) {
      return say.replayRefuses(body.action, error instanceof Error ? error.message : String(error));
    }
  }

  private step(body: RecordedBody): LocalizedText | null {
    const decision = this.judged(body);
    if ('zh-CN' in decision) return decision;
    if (decision.kind !== 'accepted') return say.replayRefuses(body.action, reasonOf(decision));
    this.state = decision.state;
    this.digest = this.means.sha256(canonicalJson(decision.state as unknown as Json));
    const same = this.digest === body.state && decision.from === body.from && decision.to === body.to;
    return same ? null : say.stateDigestDiffers(body.action);
  }

  private judged(body: RecordedBody): Decision | LocalizedText {
    const { action, facts, actor } = body;
    const data = body.data ?? {};
    if (!facts || actor.personId === null) return say.replayRefuses(action, 'facts, actor');
    const known = this.definition.events[action];
    if (this.state && !known) return say.replayRefuses(action, 'unknown event');
    if (known && !known.internal && !known.duties.includes(actor.duty as never))
      return say.dutyMayNot(action, actor.duty);
    return this.state
      ? decide(this.definition, this.state, { type: action, data }, actor as EngineActor, facts)
      : this.open(action, data, facts, actor.personId);
  }

  private open(
    action: string,
    opening: Record<string, unknown>,
    facts: Facts,
    sender: string,
  ): Decision | LocalizedText {
    if (action !== 'OPEN') return say.replayRefuses(action, 'OPEN');
    const { title, data, planned } = opening as unknown as OpeningInput;
    return openMatter(this.definition, { title, data, planned, facts, sender });
  }
}

function reasonOf(decision: Exclude<Decision, { kind: 'accepted' }>): string {
  return decision.kind === 'refused' ? decision.violations.map(({ rule }) => rule).join(', ') : decision.kind;
}
