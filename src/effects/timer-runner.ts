import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { LegalClock } from '../database/legal-clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Instant } from '../kernel/plain-date.js';
import { moveForward } from './clock-hand.js';
import { NOTICED_COLUMNS, noteOn, type NoticedMatter } from './matter-notice.js';
import type { TimerKind } from './timers.js';

interface DueTimer extends NoticedMatter {
  readonly timer_id: string;
  readonly kind: TimerKind;
  readonly due_on: string;
  readonly fire_at: Instant;
}

const ACTIONS = { reminder: 'REMINDER', overdue: 'OVERDUE' } as const satisfies Record<TimerKind, string>;

const NEXT = `SELECT fire_at FROM timer
  WHERE organisation_id = :org AND fired_at IS NULL AND fire_at <= $1 ORDER BY fire_at, id LIMIT 1`;

/**
 * The first due timer whose matter has no earlier one: two processes may fire timers of two matters at once, but
 * those of one matter only in their order. The matter's row is locked, as whoever acts on the matter does first.
 */
const CLAIM = `SELECT t.id AS timer_id, t.kind, t.due_on, t.fire_at, ${NOTICED_COLUMNS} FROM timer t
  JOIN matter m ON m.organisation_id = t.organisation_id AND m.id = t.matter_id
  WHERE t.organisation_id = :org AND t.fired_at IS NULL AND t.fire_at <= $1
    AND NOT EXISTS (SELECT 1 FROM timer e WHERE e.organisation_id = t.organisation_id AND e.matter_id = t.matter_id
      AND e.fired_at IS NULL AND (e.fire_at < t.fire_at OR (e.fire_at = t.fire_at AND e.id < t.id)))
  ORDER BY t.fire_at, t.id LIMIT 1`;

/** Where the legal clock stands while a timer fires. */
export type ClockHand = 'stays' | 'followsTimers';

/** Does what has come due: reminders and overdue notices, each in a unit of work of its own, each once. */
@Injectable()
export class TimerRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditLog,
    private readonly clock: LegalClock,
  ) {}

  /** Fires everything due by now. Timers that another process is at are left to it. */
  async fireDue(goOn: () => boolean = () => true): Promise<number> {
    await this.clock.refresh(this.reader.global);
    return this.fireUntil(this.clock.now(), 'stays', goOn);
  }

  /**
   * Fires everything due up to an instant, in order over all organisations. With `followsTimers` the clock is moved to
   * each timer's own instant first, and the entry carries that instant.
   */
  async fireUntil(until: Instant, hand: ClockHand, goOn: () => boolean = () => true): Promise<number> {
    let fired = 0;
    while (goOn()) {
      const organisationId = await this.organisationDueFirst(until);
      if (organisationId === null) return fired;
      const step = await this.fireNext(organisationId, until, hand);
      if (step === null) return fired;
      fired += step;
    }
    return fired;
  }

  private async organisationDueFirst(until: Instant): Promise<string | null> {
    const organisations = await this.reader.global.rows<{ id: string }>(
      'SELECT id FROM organisation ORDER BY id',
    );
    let first: { id: string; at: Instant } | null = null;
    for (const { id } of organisations) {
      const next = await this.reader.session(id).row<{ fire_at: Instant }>(NEXT, [until]);
      if (next && (first === null || next.fire_at < first.at)) first = { id, at: next.fire_at };
    }
    return first?.id ?? null;
  }

  /**
   * Claims and fires in one transaction: a crash leaves the timer either fired and noted or neither. `null` when there
   * is none to claim, 0 when another process fired it between our look and our lock.
   */
  private fireNext(organisationId: string, until: Instant, hand: ClockHand): Promise<number | null> {
    return this.unitOfWork.run(organisationId, async work => {
      const timer = await claim(work.sql, until, hand);
      if (timer === null) return null;
      const at = hand === 'followsTimers' ? timer.fire_at : work.now;
      if (at > work.now) await moveForward(this.clock, work, at);
      const claimed = await work.sql.run(
        'UPDATE timer SET fired_at = $1 WHERE organisation_id = :org AND id = $2 AND fired_at IS NULL',
        [at, timer.timer_id],
      );
      if (claimed === 1)
        await noteOn({ ...work, now: at }, this.audit, timer, ACTIONS[timer.kind], { dueOn: timer.due_on });
      return claimed;
    });
  }
}

/** The service's own loop leaves alone what another is at; a clock that is told to move waits for it. */
function claim(sql: Sql, until: Instant, hand: ClockHand): Promise<DueTimer | null> {
  const lock = hand === 'stays' ? ' FOR UPDATE OF m SKIP LOCKED' : ' FOR UPDATE OF m';
  return sql.row<DueTimer>(sql.dialect === 'postgres' ? CLAIM + lock : CLAIM, [until]);
}
