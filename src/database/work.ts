import type { Instant } from '../kernel/plain-date.js';
import type { Sql } from './sql.js';

/** One transaction of one organisation: everything in it commits together or not at all. */
export interface Work {
  readonly organisationId: string;
  readonly sql: Sql;
  /** Legal time at the start of the unit of work. An entry may stand later (never before its stream's last one). */
  readonly now: Instant;
  /** The machine's own time then: for how long something is remembered, never for what happened. */
  readonly machineNow: Instant;
  /** Runs after the commit, never when it failed; for caches only, nothing that must not be lost. */
  afterCommit(action: () => void): void;
}
