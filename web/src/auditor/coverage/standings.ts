import type { Coverage, Standing } from './coverage-data.js';

/** Those the rate is made of: decided or signed. What fell short stands next to what did not. */
export const COUNTED: readonly Standing[] = ['reviewedBefore', 'notReviewed', 'otherText', 'reviewedAfter'];
export const NOT_COUNTED: readonly Standing[] = ['notYetDecided', 'outsideWithReason', 'endedBefore'];
export const STANDINGS: readonly Standing[] = [...COUNTED, ...NOT_COUNTED];

export type Counts = Coverage['counts'];

export const sumOf = (counts: Counts, standings: readonly Standing[]): number =>
  standings.reduce((sum, standing) => sum + counts[standing], 0);

/** What is left of a whole when its parts are taken out; never below nothing, for the parts are counted a moment later. */
export const without = (whole: Counts, parts: readonly Counts[]): Counts =>
  Object.fromEntries(
    STANDINGS.map(standing => {
      const rest = whole[standing] - parts.reduce((sum, part) => sum + part[standing], 0);
      return [standing, Math.max(0, rest)];
    }),
  ) as Counts;

/** 97.5 for 0.9754; a rate that is not whole never reads as 100. */
export function percentOf(rate: number): string {
  const tenths = rate < 1 ? Math.min(999, Math.round(rate * 1000)) : 1000;
  return String(tenths / 10);
}
