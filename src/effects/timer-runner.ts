import { Injectable, Logger } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { LegalClock } from '../database/legal-clock.js';
import { Reader } from '../database/reader.js';
import type { Sql } from '../database/sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AppError } from '../kernel/app-error.js';
import type { Instant } from '../kernel/plain-date.js';
import { moveForward } from './clock-hand.js';
import { NOTICED_COLUMNS, noteOn, type NoticedMatter } from './matter-notice.js';
import type { TimerKind } from './timers.js';

/** What this run leaves alone from here on, so that one timer that cannot fire does not stop all others. */
interface Passed {
  readonly matters: Set<string>;
  readonly organisations: Set<string>;
  readonly failures: unknown[];
}

interface DueTimer extends NoticedMatter {
  readonly timer_id: string;
  readonly kind: TimerKind;
  readonly due_on: string;
  readonly fire_at: Instant;
}

const ACTIONS = { reminder: 'REMINDER', overdue: 'OVERDUE' } as const satisfies Record<TimerKind, string>;

const except = (passed: Passed): string =>
  passed.matters.size === 0
    ? ''
    : `AND t.matter_id NOT IN (${[...passed.matters].map((_id, n) => `$${n + 2}`).join(', ')})`;

const next = (passed: Passed): string => `SELECT t.fire_at FROM timer t
  WHERE t.organisation_id = :org AND t.fired_at IS NULL AND t.fire_at <= $1 ${except(passed)}
  ORDER BY t.fire_at, t.id LIMIT 1`;

/**
 * The first due timer whose matter has no earlier one: two processes may fire timers of two matters at once, but
 * those of one matter only in their order. The matter's row is locked, as whoever acts on the matter does first.
 */
const claimable = (
  passed: Passed,
): string => `SELECT t.id AS timer_id, t.kind, t.due_on, t.fire_at, ${NOTICED_COLUMNS} FROM timer t
  JOIN matter m ON m.organisation_id = t.organisation_id AND m.id = t.matter_id
  WHERE t.organisation_id = :org AND t.fired_at IS NULL AND t.fire_at <= $1 ${except(passed)}
    AND NOT EXISTS (SELECT 1 FROM timer e WHERE e.organisation_id = t.organisation_id AND e.matter_id = t.matter_id
      AND e.fired_at IS NULL AND (e.fire_at < t.fire_at OR (e.fire_at = t.fire_at AND e.id < t.id)))
  ORDER BY t.fire_at, t.id LIMIT 1`;

/** Where the legal clock stands while a timer fires. */
export type ClockHand = 'stays' | 'followsTimers';

/** Does what has come due: reminders and overdue notices, each in a unit of work of its own, each once. */
@Injectable()
export class TimerRunner {
  private readonly log = new Logger(TimerRunner.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly audit: AuditLog,
    private readonly clock: LegalClock,
  ) {}

  /**
   * Fires everything due by now. Timers that another process is at are left to it.
   * @throws the first failure, when everything else has been fired
   */
  async fireDue(goOn: () => boolean = () => true): Promise<number> {
    await this.clock.refresh(this.reader.global);
    const { fired, failures } = await this.fire(this.clock.now(), 'stays', goOn);
    if (failures.length > 0) throw failures[0];
    return fired;
  }

  /**
   * Fires everything due up to an instant, in order over all organisations. With `followsTimers` the clock is moved to
   * each timer's own instant first, and the entry carries that instant. What fails is logged and left to the next look.
   */
  async fireUntil(until: Instant, hand: ClockHand): Promise<number> {
    return (await this.fire(until, hand, () => true)).fired;
  }

  private async fire(
    until: Instant,
    hand: ClockHand,
    goOn: () => boolean,
  ): Promise<{ fired: number; failures: readonly unknown[] }> {
    const passed: Passed = { matters: new Set(), organisations: new Set(), failures: [] };
    let fired = 0;
    while (goOn()) {
      const organisationId = await this.organisationDueFirst(until, passed);
      if (organisationId === null) break;
      const step = await this.attempt(organisationId, until, hand, passed);
      if (step === null) passed.organisations.add(organisationId);
      fired += step ?? 0;
    }
    return { fired, failures: passed.failures };
  }

  private async organisationDueFirst(until: Instant, passed: Passed): Promise<string | null> {
    const organisations = await this.reader.global.rows<{ id: string }>(
      'SELECT id FROM organisation ORDER BY id',
    );
    let first: { id: string; at: Instant } | null = null;
    for (const { id } of organisations) {
      if (passed.organisations.has(id)) continue;
      const due = await this.reader
        .session(id)
        .row<{ fire_at: Instant }>(next(passed), [until, ...passed.matters]);
      if (due && (first === null || due.fire_at < first.at)) first = { id, at: due.fire_at };
    }
    return first?.id ?? null;
  }

  /** A failure is the timer's own, unless nothing was claimed or the database is out of reach: then it is everybody's. */
  private async attempt(
    organisationId: string,
    until: Instant,
    hand: ClockHand,
    passed: Passed,
  ): Promise<number | null> {
    let claimed: string | null = null;
    try {
      return await this.fireNext(organisationId, until, hand, passed, matterId => (claimed = matterId));
    } catch (error) {
      if (claimed === null || (error instanceof AppError && error.code === 'database-busy')) throw error;
      this.log.error(`timer of matter ${String(claimed)} could not be fired`, stackOf(error));
      passed.matters.add(claimed);
      passed.failures.push(error);
      return 0;
    }
  }

  /**
   * Claims and fires in one transaction: a crash leaves the timer either fired and noted or neither. `null` when there
   * is none to claim, 0 when another process fired it between our look and our lock.
   */
  private fireNext(
    organisationId: string,
    until: Instant,
    hand: ClockHand,
    passed: Passed,
    claiming: (matterId: string) => void,
  ): Promise<number | null> {
    return this.unitOfWork.run(organisationId, async work => {
      const timer = await claim(work.sql, until, hand, passed);
      if (timer === null) return null;
      claiming(timer.id);
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

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** The service's own loop leaves alone what another is at; a clock that is told to move waits for it. */
function claim(sql: Sql, until: Instant, hand: ClockHand, passed: Passed): Promise<DueTimer | null> {
  const lock = hand === 'stays' ? ' FOR UPDATE OF m SKIP LOCKED' : ' FOR UPDATE OF m';
  const statement = claimable(passed);
  return sql.row<DueTimer>(sql.dialect === 'postgres' ? statement + lock : statement, [
    until,
    ...passed.matters,
  ]);
}
