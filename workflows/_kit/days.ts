/**
 * Calendar days between two days `YYYY-MM-DD`, negative when `to` is earlier. Whole-number arithmetic on the
 * Gregorian calendar: a workflow may not ask the host about time, not even for counting.
 */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days since 0000-03-01, counting years from March so that the leap day comes last. */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const fromMarch = (month + 9) % 12;
  const marchYear = month <= 2 ? year - 1 : year;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((fromMarch * 306 + 5) / 10) + day - 1;
}
