import fc from 'fast-check';
import { daysBetween } from './days.js';

describe('counting calendar days', () => {
  it.each([
    ['2026-06-01', '2026-07-01', 30],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['2026-07-01', '2026-06-01', -30],
    ['2026-07-01', '2026-07-01', 0],
  ])('counts from %s to %s %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('agrees with the host’s calendar on any two days', () => {
    const day = fc.integer({ min: 0, max: 300_000 });
    const iso = (n: number) => new Date(Date.UTC(1900, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    fc.assert(fc.property(day, day, (a, b) => expect(daysBetween(iso(a), iso(b))).toBe(b - a)));
  });
});
