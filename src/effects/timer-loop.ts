import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CalendarChange } from './calendar-change.js';
import { OldReceipts } from './old-receipts.js';
import { TimerRunner } from './timer-runner.js';

const PAUSE_MS = 1_000;
const PAUSE_AFTER_ERROR_MS = 15_000;

/** Keeps looking for due timers, and for what may be forgotten, while the service runs. What came due while it was down fires on the first look. */
@Injectable()
export class TimerLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(TimerLoop.name);
  private next: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly calendarChange: CalendarChange,
    private readonly runner: TimerRunner,
    private readonly receipts: OldReceipts,
  ) {}

  onApplicationBootstrap(): void {
    this.wait(0, true);
  }

  /** Returns when the look under way has ended, so that the database is not closed under it. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.next) clearTimeout(this.next);
    await this.running;
  }

  private wait(ms: number, first = false): void {
    if (this.stopped) return;
    // Unreferenced: a service that has nothing else to do may end.
    this.next = setTimeout(() => {
      this.running = this.look(first);
    }, ms).unref();
  }

  private async look(first: boolean): Promise<void> {
    try {
      // Before the first timer: a notice that came with the restart may have moved what would fire.
      if (first) await this.calendarChange.settle();
      await this.runner.fireDue(() => !this.stopped);
      if (!this.stopped) await this.receipts.forget();
      this.wait(PAUSE_MS);
    } catch (error) {
      this.log.error(
        'not every timer could be fired; trying again',
        error instanceof Error ? error.stack : error,
      );
      this.wait(PAUSE_AFTER_ERROR_MS, first);
    }
  }
}
