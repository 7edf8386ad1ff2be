import type { PlainDate } from '../kernel/plain-date.js';
import { dueDate, workingDaysAfter, type Calendar } from '../kernel/working-days.js';
import type { ClockState } from '../../workflows/_kit/definition.js';
import type { Facts } from '../../workflows/_kit/facts.js';

/** The last day of a matter's running period. */
export interface Deadline {
  readonly dueOn: PlainDate;
  readonly provisional: boolean;
}

/** A signature dated 9999 by a slip of the finger must not stop its matter: there is no date to count to. */
const NO_LATER = '9900-01-01';

/** When a matter's clock runs out; `null` when none runs or it stands still. */
export function deadlineOf(clock: ClockState | null, calendar: Calendar): Deadline | null {
  if (clock === null || clock.stopped) return null;
  if (clock.startedOn >= NO_LATER) return { dueOn: NO_LATER, provisional: true };
  // Nothing left and started on a day of rest: the next working day is the last one (Civil Code 203).
  const kind = clock.days === 0 ? 'calendar' : 'working';
  const { dueOn, provisional } = dueDate(calendar, clock.startedOn, clock.days, kind);
  return { dueOn, provisional };
}

/** What rules may know of the running clock: whether it has run out, and working days left after today. */
export function clockFact(
  clock: ClockState | null,
  today: PlainDate,
  calendar: Calendar,
): NonNullable<Facts['clock']> | null {
  const deadline = deadlineOf(clock, calendar);
  if (deadline === null) return null;
  return { overdue: today > deadline.dueOn, daysLeft: workingDaysAfter(calendar, today, deadline.dueOn) };
}
