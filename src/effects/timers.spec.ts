import { calendarOf } from '../kernel/working-days.js';
import { timersFor } from './timers.js';

const calendar = calendarOf([{ year: 2026, off: [], work: ['2026-02-28'] }], { rollCalendarDays: true });
const fireAt = (dueOn: string, reminderWorkingDays: number, zone = 'Asia/Shanghai') =>
  timersFor(dueOn, zone, calendar, { reminderWorkingDays }).map(({ kind, fire_at }) => [kind, fire_at]);

describe('the timers of a due date', () => {
  it('are a reminder at nine some working days before, and overdue at midnight after', () => {
    expect(fireAt('2026-03-03', 2)).toEqual([
      ['reminder', '2026-02-28T01:00:00.000Z'],
      ['overdue', '2026-03-03T16:00:00.000Z'],
    ]);
  });

  it('remind on the last day itself when so configured', () => {
    expect(fireAt('2026-03-03', 0)[0]).toEqual(['reminder', '2026-03-03T01:00:00.000Z']);
  });

  it('go by the legal zone of the organisation', () => {
    expect(fireAt('2026-03-03', 0, 'Asia/Urumqi')).toEqual([
      ['reminder', '2026-03-03T03:00:00.000Z'],
      ['overdue', '2026-03-03T18:00:00.000Z'],
    ]);
  });

  it('are overdue alone where no reminder is configured', () => {
    expect(timersFor('2026-03-03', 'Asia/Shanghai', calendar, {}).map(({ kind }) => kind)).toEqual([
      'overdue',
    ]);
  });
});
