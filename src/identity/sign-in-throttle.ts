import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../kernel/app-error.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { text } from '../kernel/localized-text.js';

const WINDOW_MS = 5 * 60_000;
const FAILURES_PER_NAME = 10;
const FAILURES_PER_ADDRESS = 100;
const MOST_KEYS = 10_000;
const MOST_WAITING = 100;

interface Failures {
  count: number;
  readonly endsMs: number;
}

const tooMany = (seconds: number): AppError =>
  new AppError(
    'too-many-requests',
    text(
      `登录失败次数过多，请在 ${seconds} 秒后再试`,
      `Too many failed sign-ins; try again in ${seconds} seconds`,
    ),
    {},
    { 'retry-after': String(seconds) },
  );

/**
 * Slows down guessing, per login name and per address, on the machine's clock and in memory: what is lost by a
 * restart is only a window of five minutes. Only failures count. Attempts for one name go one after the other, so that
 * many at once cannot all pass before the first has failed.
 */
@Injectable()
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();
  private readonly turns = new Map<string, { waiting: number; last: Promise<unknown> }>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Runs one attempt; `null` counts as a failure. @throws AppError too-many-requests */
  async attempt<T>(username: string, address: string, body: () => Promise<T | null>): Promise<T | null> {
    return this.inTurn(username, async () => {
      const keys = [`name ${username}`, `address ${address}`] as const;
      this.check(keys[0], FAILURES_PER_NAME);
      this.check(keys[1], FAILURES_PER_ADDRESS);
      const result = await body();
      if (result === null) keys.forEach(key => this.fail(key));
      else this.failures.delete(keys[0]);
      return result;
    });
  }

  private nowMs(): number {
    return Date.parse(this.clock.machineNow());
  }

  private check(key: string, limit: number): void {
    const found = this.failures.get(key);
    if (!found || found.count < limit) return;
    const left = found.endsMs - this.nowMs();
    if (left > 0) throw tooMany(Math.ceil(left / 1000));
    this.failures.delete(key);
  }

  private fail(key: string): void {
    const now = this.nowMs();
    const known = this.failures.get(key);
    if (known && known.endsMs > now) {
      known.count += 1;
      return;
    }
    this.failures.delete(key);
    this.failures.set(key, { count: 1, endsMs: now + WINDOW_MS });
    this.forget(now);
  }

  /** Keys stand in the order in which their windows end, so the first is always the one to let go. */
  private forget(now: number): void {
    for (const [key, { endsMs }] of this.failures) {
      if (endsMs > now && this.failures.size <= MOST_KEYS) return;
      this.failures.delete(key);
    }
  }

  private async inTurn<T>(username: string, body: () => Promise<T>): Promise<T> {
    const turn = this.turns.get(username) ?? { waiting: 0, last: Promise.resolve() };
    if (turn.waiting >= MOST_WAITING) throw tooMany(1);
    this.turns.set(username, turn);
    turn.waiting += 1;
    const mine = turn.last.then(body);
    turn.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      turn.waiting -= 1;
      if (turn.waiting === 0) this.turns.delete(username);
    }
  }
}
