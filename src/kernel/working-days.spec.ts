import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addDays, daysBetween, isPlainDate } from './plain-date.js';
import {
  calendarOf,
  dueDate,
  workingDayBefore,
  workingDaysAfter,
  type Calendar,
  type NoticedYear,
} from './working-days.js';

interface NoticeFile {
  year: number;
  off: { from: string; to: string }[];
  work: string[];
}

const YEARS = [2024, 2025, 2026];
const files = YEARS.map(
  year =>
    JSON.parse(
      readFileSync(new URL(`../../config/calendar/${year}.json`, import.meta.url), 'utf8'),
    ) as NoticeFile,
);

function expand({ year, off, work }: NoticeFile): NoticedYear {
  const days = off.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_day, index) => addDays(from, index)),
  );
  return { year, off: days, work };
}

const official = calendarOf(files.map(expand), { rollCalendarDays: true });

/** Whether a day counts as a working day. */
const isWorked = (calendar: Calendar, date: string): boolean =>
  workingDaysAfter(calendar, addDays(date, -1), date) === 1;

/** A recount that shares nothing with the code: JavaScript's UTC calendar, one day at a time, straight from the files. */
function restDayByHand(date: Date): boolean {
  const written = date.toISOString().slice(0, 10);
  if (files.some(({ work }) => work.includes(written))) return false;
  if (files.some(({ off }) => off.some(({ from, to }) => from <= written && written <= to))) return true;
  return [0, 6].includes(date.getUTCDay());
}

function dueByHand(startOn: string, days: number): string {
  const date = new Date(`${startOn}T12:00:00Z`);
  let left = days;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (!restDayByHand(date)) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

const plainDate = (min: string, max: string): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: daysBetween(min, max) }).map(days => addDays(min, days));

describe('official days', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('give %i its %i working days', (year, expected) => {
    expect(workingDaysAfter(official, `${year - 1}-12-31`, `${year}-12-31`)).toBe(expected);
  });

  it.each([
    ['2025-12-31', 5, '2026-01-08'],
    ['2026-01-30', 20, '2026-03-05'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 7, '2026-10-12'],
  ])('put the end of a period from %s of %i working days on %s', (startOn, days, dueOn) => {
    expect(dueDate(official, startOn, days, 'working')).toMatchObject({ dueOn, provisional: false });
  });

  it('put the end of 30 calendar days from 1 June 2026 on 1 July', () => {
    expect(dueDate(official, '2026-06-01', 30, 'calendar')).toMatchObject({
      dueOn: '2026-07-01',
      provisional: false,
    });
  });
});

describe('counting working days', () => {
  it('leaves the start day out even when it is worked', () => {
    expect(dueDate(official, '2026-03-02', 1, 'working').dueOn).toBe('2026-03-03');
  });

  it('lists the days it counted, make-up Saturdays among them', () => {
    expect(dueDate(official, '2026-02-12', 5, 'working').counted).toEqual([
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
    ]);
  });

  it('lists up to 60 days and no more', () => {
    expect(dueDate(official, '2026-01-05', 60, 'working').counted).toHaveLength(60);
    expect(dueDate(official, '2026-01-05', 61, 'working').counted).toBeNull();
  });

  it('ends a period of no days on its start day', () => {
    expect(dueDate(official, '2026-10-03', 0, 'working')).toEqual({
      dueOn: '2026-10-03',
      provisional: false,
      counted: [],
    });
  });

  it.each([-1, 1.5, 3661, Number.NaN])('refuses %d days', days => {
    expect(() => dueDate(official, '2026-01-05', days, 'working')).toThrow(RangeError);
  });

  it('refuses a period that ends after the last year a date can be written in', () => {
    expect(() => dueDate(official, '9999-12-30', 5, 'working')).toThrow(RangeError);
    expect(() => dueDate(official, '9999-12-30', 3660, 'calendar')).toThrow(RangeError);
  });
});

describe('counting calendar days', () => {
  it('goes on to the next working day when the last one is of rest', () => {
    expect(dueDate(official, '2026-01-17', 30, 'calendar').dueOn).toBe('2026-02-24');
  });

  it('stays on a make-up Sunday, which is worked', () => {
    expect(dueDate(official, '2026-09-19', 1, 'calendar').dueOn).toBe('2026-09-20');
  });

  it('stays on a day of rest where it is so configured', () => {
    const strict: Calendar = { ...official, rollCalendarDays: false };
    expect(dueDate(strict, '2026-01-17', 30, 'calendar').dueOn).toBe('2026-02-16');
  });

  it('lists the days of the period, not those it went on by', () => {
    const { counted, dueOn } = dueDate(official, '2026-10-02', 2, 'calendar');
    expect({ counted, dueOn }).toEqual({ counted: ['2026-10-03', '2026-10-04'], dueOn: '2026-10-08' });
  });
});

describe('a year without a notice', () => {
  it('makes a date provisional as soon as one day of the period lies in it', () => {
    expect(dueDate(official, '2026-12-30', 1, 'working').provisional).toBe(false);
    expect(dueDate(official, '2026-12-31', 1, 'working')).toMatchObject({
      dueOn: '2027-01-01',
      provisional: true,
    });
    expect(dueDate(official, '2026-12-01', 60, 'calendar').provisional).toBe(true);
  });

  it('also when the period merely passes through it or rolls into it', () => {
    const gap = calendarOf(
      [2023, 2025].map(year => ({ year, off: [], work: [] })),
      { rollCalendarDays: true },
    );
    expect(dueDate(gap, '2023-12-29', 300, 'working')).toMatchObject({
      dueOn: '2025-02-21',
      provisional: true,
    });
    const rolls = calendarOf([{ year: 2022, off: ['2022-12-30'], work: [] }], { rollCalendarDays: true });
    expect(dueDate(rolls, '2022-12-29', 1, 'calendar')).toMatchObject({
      dueOn: '2023-01-02',
      provisional: true,
    });
  });

  it('does not count against a period whose start day alone lies in it', () => {
    expect(dueDate(official, '2023-12-31', 1, 'working')).toMatchObject({
      dueOn: '2024-01-02',
      provisional: false,
    });
  });

  it('still knows the days that a neighbouring year’s notice names', () => {
    const next: NoticedYear = { year: 2027, off: ['2026-12-31', '2027-01-01'], work: ['2026-12-27'] };
    const known = calendarOf([...files.map(expand), next], { rollCalendarDays: true });
    expect(isWorked(known, '2026-12-31')).toBe(false);
    expect(isWorked(known, '2026-12-27')).toBe(true);
    expect(dueDate(known, '2026-12-24', 4, 'working')).toMatchObject({
      dueOn: '2026-12-29',
      provisional: false,
    });
  });

  it('lets the later year’s notice speak last where two name one day, in whatever order they are given', () => {
    const earlier: NoticedYear = { year: 2026, off: ['2026-12-31'], work: [] };
    const later: NoticedYear = { year: 2027, off: [], work: ['2026-12-31'] };
    for (const years of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(isWorked(calendarOf(years, { rollCalendarDays: true }), '2026-12-31')).toBe(true);
    }
  });
});

describe('any period', () => {
  const start = plainDate('2023-06-01', '2027-12-31');

  it('ends on the day a recount by hand gives', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 400 }), (startOn, days) => {
        expect(dueDate(official, startOn, days, 'working').dueOn).toBe(dueByHand(startOn, days));
      }),
      { numRuns: 400 },
    );
  });

  it('has as many working days as were asked for, and one fewer left on each of them', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 400 }), (startOn, days) => {
        const { dueOn } = dueDate(official, startOn, days, 'working');
        expect(workingDaysAfter(official, startOn, dueOn)).toBe(days);
        if (days > 0) expect(workingDaysAfter(official, startOn, addDays(dueOn, -1))).toBe(days - 1);
      }),
    );
  });

  it('never ends earlier for one more day nor, in calendar days, on a day of rest', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('working', 'calendar'),
        (startOn, days, kind) => {
          const { dueOn } = dueDate(official, startOn, days, kind);
          expect(isPlainDate(dueOn)).toBe(true);
          expect(dueDate(official, startOn, days + 1, kind).dueOn >= dueOn).toBe(true);
          if (kind === 'calendar') expect(isWorked(official, dueOn)).toBe(true);
        },
      ),
    );
  });

  it('is provisional exactly when a day of it lies outside 2024 to 2026', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('working', 'calendar'),
        (startOn, days, kind) => {
          const { dueOn, provisional } = dueDate(official, startOn, days, kind);
          expect(provisional).toBe(addDays(startOn, 1) < '2024-01-01' || dueOn > '2026-12-31');
        },
      ),
    );
  });

  it('is undone by going back as many working days, up to the rest days it began with', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (startOn, days) => {
        const { dueOn } = dueDate(official, startOn, days, 'working');
        const first = dueDate(official, startOn, 1, 'working').dueOn;
        expect(workingDayBefore(official, dueOn, days - 1)).toBe(first);
      }),
    );
  });
});

describe('working days left', () => {
  it('are none on the last day and after it', () => {
    expect(workingDaysAfter(official, '2026-03-05', '2026-03-05')).toBe(0);
    expect(workingDaysAfter(official, '2026-03-06', '2026-03-05')).toBe(0);
  });
});
