import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { LegalClock } from '../database/legal-clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { findReceipt, storeReceipt, type Receipt } from '../http/idempotency.js';
import type { Principal } from '../identity/principal.js';
import { invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import type { Instant } from '../kernel/plain-date.js';
import { moveForward } from './clock-hand.js';
import { TimerRunner } from './timer-runner.js';

/** Somebody tells the demo that time has passed. */
export interface MoveDemoClock {
  readonly principal: Principal;
  readonly to: Instant;
  readonly receipt: { readonly key: string; readonly requestDigest: string } | null;
}

const NOT_LATER = text(
  '演示时钟只能向前拨，请给出不早于当前时间的时刻',
  'The demo clock only moves forward; give an instant that is not earlier than its own',
);

/** Days pass only when told: the move is an entry, and what comes due on the way fires before the answer. */
@Injectable()
export class DemoClockHandler {
  /** Two moves at once would fire timers past each other's instants. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: LegalClock,
    private readonly runner: TimerRunner,
  ) {}

  execute(command: MoveDemoClock): Promise<{ receipt: Receipt; replayed: boolean }> {
    const moved = this.turn.then(() => this.move(command));
    this.turn = moved.catch(() => undefined);
    return moved;
  }

  private async move(command: MoveDemoClock): Promise<{ receipt: Receipt; replayed: boolean }> {
    const { organisationId } = command.principal;
    const known = await this.unitOfWork.run(organisationId, work => this.announce(work, command));
    if (known) return { receipt: known, replayed: true };
    await this.runner.fireUntil(command.to, 'followsTimers');
    const receipt = await this.unitOfWork.run(organisationId, work => this.arrive(work, command));
    return { receipt, replayed: false };
  }

  /** The entry comes first: whatever fires afterwards has its reason before it in the log. */
  private async announce(work: Work, { principal, to, receipt }: MoveDemoClock): Promise<Receipt | null> {
    const known =
      receipt && (await findReceipt(work, principal.personId, receipt.key, receipt.requestDigest));
    if (known) return known;
    if (to < work.now) throw invalidRequest([{ pointer: '/to', code: 'notLater', message: NOT_LATER }]);
    const head = await this.audit.head(work, 'organisation/clock');
    await this.audit.append(work, head, {
      stream: head.stream,
      kind: 'event',
      action: 'CLOCK_MOVED',
      actor: { personId: principal.personId, duty: 'systemAdmin' },
      workflow: null,
      definition: null,
      version: null,
      documents: [],
      body: { data: { from: work.now, to } },
      texts: [],
    });
    return null;
  }

  private async arrive(work: Work, { principal, to, receipt }: MoveDemoClock): Promise<Receipt> {
    await moveForward(this.clock, work, to);
    const answer: Receipt = { status: 200, headers: {}, body: JSON.stringify({ now: to }) };
    if (receipt) await storeReceipt(work, principal.personId, receipt.key, receipt.requestDigest, answer);
    return answer;
  }
}
