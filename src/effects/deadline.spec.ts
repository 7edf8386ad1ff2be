import fc from 'fast-check';
import { addDays } from '../kernel/plain-date.js';
import { calendarOf, dueDate } from '../kernel/working-days.js';
import type { ClockState } from '../../workflows/_kit/definition.js';
import { clockFact, deadlineOf } from './deadline.js';
import { timersFor } from './timers.js';

const calendar = calendarOf(
  [{ year: 2026, off: ['2026-05-01', '2026-05-04', '2026-05-05'], work: ['2026-05-09'] }],
  { rollCalendarDays: true },
);

const clock = (change: Partial<ClockState> = {}): ClockState => ({
  kind: 'review',
  startedOn: '2026-04-30',
  days: 3,
  stopped: false,
  ...change,
});

describe('the deadline of a matter', () => {
  it('is counted in working days from the day after the clock began', () => {
    expect(deadlineOf(clock(), calendar)).toEqual({ dueOn: '2026-05-08', provisional: false });
    expect(deadlineOf(clock({ days: 4 }), calendar)).toEqual({ dueOn: '2026-05-09', provisional: false });
  });

  it('is none where no clock runs or the clock stands still', () => {
    expect(deadlineOf(null, calendar)).toBeNull();
    expect(deadlineOf(clock({ stopped: true }), calendar)).toBeNull();
    expect(clockFact(null, '2026-05-01', calendar)).toBeNull();
    expect(clockFact(clock({ stopped: true }), '2026-05-01', calendar)).toBeNull();
  });

  it('is provisional where it reaches into a year without a notice', () => {
    expect(deadlineOf(clock({ startedOn: '2026-12-31' }), calendar)?.provisional).toBe(true);
  });

  it('is the next working day when nothing is left and the clock goes on on a day of rest', () => {
    expect(deadlineOf(clock({ startedOn: '2026-05-02', days: 0 }), calendar)?.dueOn).toBe('2026-05-06');
    expect(deadlineOf(clock({ startedOn: '2026-05-06', days: 0 }), calendar)?.dueOn).toBe('2026-05-06');
  });
});

describe('a clock that begins at the end of time', () => {
  it('still has a deadline, a provisional one, and timers', () => {
    const deadline = deadlineOf(clock({ startedOn: '9999-12-31', days: 20 }), calendar);
    expect(deadline).toEqual({ dueOn: '9900-01-01', provisional: true });
    expect(timersFor('9900-01-01', 'Asia/Shanghai', calendar, { reminderWorkingDays: 2 })).toHaveLength(2);
    expect(clockFact(clock({ startedOn: '9999-12-31' }), '2026-01-05', calendar)?.overdue).toBe(false);
  });
});

describe('what rules know of the clock', () => {
  it('is how many working days are left after today, none on the last one', () => {
    const left = (today: string) => clockFact(clock(), today, calendar);
    expect(left('2026-04-30')).toEqual({ overdue: false, daysLeft: 3 });
    expect(left('2026-05-03')).toEqual({ overdue: false, daysLeft: 3 });
    expect(left('2026-05-07')).toEqual({ overdue: false, daysLeft: 1 });
    expect(left('2026-05-08')).toEqual({ overdue: false, daysLeft: 0 });
    expect(left('2026-05-09')).toEqual({ overdue: true, daysLeft: 0 });
  });

  it('loses nothing to a supplement: what was left when it stopped is what is left when it goes on', () => {
    const day = fc.integer({ min: 0, max: 200 }).map(days => addDays('2026-01-05', days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (startedOn, days, ranFor, stoodFor) => {
          const running = clock({ startedOn, days });
          const stoppedOn = addDays(startedOn, ranFor);
          const left = clockFact(running, stoppedOn, calendar)?.daysLeft ?? 0;
          const goesOnOn = addDays(stoppedOn, stoodFor);
          const resumed = clock({ startedOn: goesOnOn, days: left });
          expect(clockFact(resumed, goesOnOn, calendar)?.daysLeft).toBeGreaterThanOrEqual(left);
          if (left > 0)
            expect(deadlineOf(resumed, calendar)?.dueOn).toBe(
              dueDate(calendar, goesOnOn, left, 'working').dueOn,
            );
        },
      ),
    );
  });
});
