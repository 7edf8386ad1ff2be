import type { LegalClock } from '../database/legal-clock.js';
import type { Work } from '../database/work.js';
import { AppError } from '../kernel/app-error.js';
import type { Instant } from '../kernel/plain-date.js';

/** Moves a demo's clock on. Within a day it runs by itself: an instant it has passed meanwhile needs no move. */
export async function moveForward(clock: LegalClock, work: Work, to: Instant): Promise<void> {
  try {
    await clock.moveTo(work, to);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'invalid-request')) throw error;
  }
}
