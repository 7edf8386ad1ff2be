import type { Instant } from './plain-date.js';

/** The one source of time. `machine` is the host's clock; `legal` may be moved forward in demo mode. */
export interface Clock {
  /** Legal time: what entries, deadlines and day counts go by. */
  now(): Instant;
  /** The machine's own time: sessions, rate limits, measurements. */
  machineNow(): Instant;
}

export const CLOCK = Symbol('Clock');
