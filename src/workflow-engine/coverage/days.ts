/** Days before, on and after the day of the step, and some so far away that a period is just or amply kept. */
export const TODAY = '2026-06-15';
export const DAYS = [
  TODAY,
  '2026-06-14',
  '2026-06-16',
  '2026-06-08',
  '2026-05-16',
  '2026-03-01',
  '2026-09-30',
] as const;
