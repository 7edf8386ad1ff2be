import { AppError } from '../kernel/app-error.js';
import type { Clock } from '../kernel/clock.js';
import { text } from '../kernel/localized-text.js';
import { addDays, dateIn, instantIn, type Instant } from '../kernel/plain-date.js';
import { establishServiceState, getServiceState, setServiceState } from './service-state.js';
import type { Sql } from './sql.js';
import type { Work } from './work.js';

/** What the host's clock says. */
export const machineInstant = (): Instant => new Date().toISOString();

/** A demo's legal time: it was `base` when the machine's clock said `setAt`. */
interface DemoTime {
  readonly base: Instant;
  readonly setAt: Instant;
}

const KEY = 'demo-clock';
const atMs = (ms: number): Instant => new Date(ms).toISOString();

/**
 * In production legal time is the machine's. In demo mode it runs on from where it was set and stops at the last
 * millisecond of that legal day, so that days pass only when told; it is kept in the database.
 */
export class LegalClock implements Clock {
  #stored: string | null = null;
  #baseMs = 0;
  #setAtMs = 0;
  #dayEndsMs = 0;

  constructor(
    readonly mode: 'demo' | 'production',
    private readonly timeZone = 'Asia/Shanghai',
    private readonly machine: () => Instant = machineInstant,
  ) {}

  machineNow(): Instant {
    return this.machine();
  }

  now(): Instant {
    if (this.#stored === null) return this.machine();
    const elapsed = Math.max(0, Date.parse(this.machine()) - this.#setAtMs);
    return atMs(Math.min(this.#baseMs + elapsed, this.#dayEndsMs));
  }

  /** Starts a demo's day where the machine is, unless it already has one. */
  async begin(sql: Sql['global']): Promise<void> {
    if (this.mode !== 'demo') return;
    const start = this.machine();
    this.#take(
      await establishServiceState(sql, KEY, JSON.stringify({ base: start, setAt: start } satisfies DemoTime)),
    );
  }

  /** Learns of a clock that another process has moved. */
  async refresh(sql: Sql['global']): Promise<void> {
    if (this.mode !== 'demo') return;
    const stored = await getServiceState(sql, KEY);
    if (stored !== null) this.#take(stored);
  }

  /** Moves a demo's clock forward; it holds from the commit on. */
  async moveTo(work: Work, to: Instant): Promise<void> {
    if (this.mode !== 'demo')
      throw new AppError('not-found', text('没有这个地址', 'There is no such address'));
    if (Date.parse(to) < Date.parse(this.now())) throw backwards();
    const stored = JSON.stringify({ base: atMs(Date.parse(to)), setAt: this.machine() } satisfies DemoTime);
    await setServiceState(work.sql.global, KEY, stored);
    work.afterCommit(() => this.#take(stored));
  }

  #take(stored: string): void {
    if (stored === this.#stored) return;
    const { base, setAt } = JSON.parse(stored) as DemoTime;
    this.#baseMs = Date.parse(base);
    this.#setAtMs = Date.parse(setAt);
    this.#dayEndsMs = Date.parse(instantIn(this.timeZone, addDays(dateIn(this.timeZone, base), 1))) - 1;
    this.#stored = stored;
  }
}

const backwards = (): AppError => {
  const message = text(
    '演示时钟只能向前拨，请给出晚于当前时间的时刻',
    'The demo clock only moves forward; give a later instant',
  );
  return new AppError('invalid-request', message, {
    errors: [{ pointer: '/to', code: 'notLater', message }],
  });
};
