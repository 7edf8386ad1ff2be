const DAY = 86_400_000;
const WEEK = 7;

const asTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const asDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface Month {
  /** `2026-03` */
  readonly id: string;
  /** Weeks from Monday; `null` outside of the month. */
  readonly weeks: readonly (readonly (string | null)[])[];
}

/** Monday is 0: offices count the week from it. */
const weekdayOf = (time: number): number => (new Date(time).getUTCDay() + WEEK - 1) % WEEK;

function monthOf(id: string): Month {
  const first = asTime(`${id}-01`);
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let time = first; asDay(time).startsWith(id); time += DAY) cells.push(asDay(time));
  while (cells.length % WEEK !== 0) cells.push(null);
  return {
    id,
    weeks: Array.from({ length: cells.length / WEEK }, (_none, week) =>
      cells.slice(week * WEEK, (week + 1) * WEEK),
    ),
  };
}

const nextMonth = (id: string): string => asDay(asTime(`${id}-28`) + 4 * DAY).slice(0, 7);

/** Weeks in which nothing of the period lies say nothing. */
const within = (month: Month, from: string, to: string): Month => ({
  ...month,
  weeks: month.weeks.filter(week => week.some(day => day !== null && day >= from && day <= to)),
});

/** The months from one day to another, at most `most`, the last ones first to go. */
export function monthsBetween(from: string, to: string, most = 3): readonly Month[] {
  const months: Month[] = [];
  for (let id = from.slice(0, 7); id <= to.slice(0, 7) && months.length < most; id = nextMonth(id))
    months.push(within(monthOf(id), from, to));
  return months;
}
