import type { Instant } from '../kernel/plain-date.js';

const SHAPE = /^(\d{4})-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const LAST_YEAR = 2199;

/** An instant as people write it, in the one form the service keeps; `null` when there is no such instant. */
export function asInstant(value: unknown): Instant | null {
  const year = typeof value === 'string' ? SHAPE.exec(value)?.[1] : undefined;
  if (typeof value !== 'string' || year === undefined || Number(year) > LAST_YEAR) return null;
  const ms = Date.parse(value);
  if (Number.isNaN(ms)) return null;
  const instant = new Date(ms).toISOString();
  // 31 February and 24:00 are read as another day.
  return instant.slice(0, 16) === value.slice(0, 16) ? instant : null;
}
