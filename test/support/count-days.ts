import { loadConfiguration } from '../../src/configuration/load-configuration.js';
import { clockFact, deadlineOf } from '../../src/effects/deadline.js';
import { timersFor } from '../../src/effects/timers.js';
import { dateIn } from '../../src/kernel/plain-date.js';
import { calendarOf, dueDate, workingDaysAfter } from '../../src/kernel/working-days.js';

// Everything the service counts, printed from whatever zone the process is in.
const configuration = loadConfiguration();
const calendar = calendarOf(configuration.calendarYears, configuration);
const clock = { kind: 'review', startedOn: '2026-02-12', days: 7, stopped: false } as const;
const starts = [
  '2025-12-31',
  '2026-01-30',
  '2026-02-12',
  '2026-04-30',
  '2026-09-18',
  '2026-09-24',
  '2026-12-30',
];
const printed = {
  due: starts.flatMap(start => [1, 5, 20].map(days => dueDate(calendar, start, days, 'working'))),
  calendar: starts.map(start => dueDate(calendar, start, 30, 'calendar')),
  totals: [2024, 2025, 2026].map(year => workingDaysAfter(calendar, `${year - 1}-12-31`, `${year}-12-31`)),
  deadline: deadlineOf(clock, calendar),
  left: clockFact(clock, '2026-02-25', calendar),
  timers: timersFor('2026-02-28', configuration.timeZone, calendar, { reminderWorkingDays: 2 }),
  today: dateIn(configuration.timeZone, '2026-02-28T16:00:00.000Z'),
};
console.log(JSON.stringify(printed));
