import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LegalCalendar } from '../src/calendar/legal-calendar.js';
import { importCalendarFile } from '../src/cli/calendar-import.js';
import { Configuration } from '../src/configuration/configuration.js';
import { loadConfiguration } from '../src/configuration/load-configuration.js';
import { AuditLog } from '../src/audit/audit-log.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { CalendarChange } from '../src/effects/calendar-change.js';
import { deadlineOf } from '../src/effects/deadline.js';
import { replaceTimers } from '../src/effects/timers.js';
import { dueDate } from '../src/kernel/working-days.js';
import type { ClockState } from '../workflows/_kit/definition.js';
import { atTheEnd } from './support/cleanup.js';
import { databases } from './support/databases.js';
import { addMatter, addOrganisation, ORGANISATION, streamRows } from './support/running-matter.js';

const configuration = loadConfiguration();
const SETTINGS = { reminderWorkingDays: 2 };

/** Not the real notice, which is not out yet. */
const NOTICE_2027 = {
  year: 2027,
  notice: '国务院办公厅关于2027年部分节假日安排的通知（试用）',
  source: 'https://www.gov.cn/example/2027.htm',
  off: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
  ],
  work: ['2026-12-27'],
};

async function fileWith(content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fashen-calendar-'));
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, '2027.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function addPerson({ unitOfWork }: OpenedDatabase, username: string, duty: string): Promise<void> {
  await unitOfWork.run(ORGANISATION, async ({ sql }) => {
    await sql.run(
      `INSERT INTO person (organisation_id, id, username, name, unit_id, password_hash) VALUES (:org, $1, $1, $1, 'u1', '')`,
      [username],
    );
    await sql.run(
      `INSERT INTO person_duty (organisation_id, person_id, unit_id, duty) VALUES (:org, $1, 'u1', $2)`,
      [username, duty],
    );
  });
}

/** A review clock started on a day, with the due date and timers the calendar of now gives it. */
async function addRunning(
  database: OpenedDatabase,
  id: string,
  startedOn: string,
  days: number,
): Promise<void> {
  const clock: ClockState = { kind: 'review', startedOn, days, stopped: false };
  await database.unitOfWork.run(ORGANISATION, async work => {
    const calendar = await new LegalCalendar(configuration).for(work.sql);
    const due = deadlineOf(clock, calendar);
    await addMatter(work.sql, id, clock, due);
    await replaceTimers(work, id, due, calendar, SETTINGS);
  });
}

const matters = ({ reader }: OpenedDatabase) =>
  reader
    .session(ORGANISATION)
    .rows<{ id: string; due_on: string; due_provisional: number; version: number }>(
      'SELECT id, due_on, due_provisional, version FROM matter WHERE organisation_id = :org ORDER BY id',
    );

const timers = ({ reader }: OpenedDatabase, matterId: string) =>
  reader
    .session(ORGANISATION)
    .rows<{ kind: string; due_on: string; fire_at: string }>(
      'SELECT kind, due_on, fire_at FROM timer WHERE organisation_id = :org AND matter_id = $1 AND fired_at IS NULL ORDER BY fire_at',
      [matterId],
    );

describe.each(databases)('a year’s notice on $name', kind => {
  async function service(): Promise<OpenedDatabase> {
    const database = await kind.open({ machineClock: () => '2026-12-20T02:00:00.000Z' });
    await addOrganisation(database);
    await addPerson(database, 'secretary', 'secretary');
    await addPerson(database, 'drafter', 'drafter');
    await addRunning(database, 'across', '2026-12-24', 7);
    await addRunning(database, 'before', '2026-12-01', 5);
    await addRunning(database, 'same', '2026-12-29', 2);
    return database;
  }

  const importing = async (database: OpenedDatabase, content: unknown = NOTICE_2027, as = 'secretary') =>
    importCalendarFile(database, configuration, { file: await fileWith(content), as });

  it('moves the due dates it touches and makes them certain', async () => {
    const database = await service();
    expect(await matters(database)).toEqual([
      { id: 'across', due_on: '2027-01-04', due_provisional: 1, version: 7 },
      { id: 'before', due_on: '2026-12-08', due_provisional: 0, version: 7 },
      { id: 'same', due_on: '2026-12-31', due_provisional: 0, version: 7 },
    ]);
    expect(await importing(database)).toEqual({ year: 2027, revision: 1, recalculated: 2 });
    expect(await matters(database)).toEqual([
      { id: 'across', due_on: '2027-01-05', due_provisional: 0, version: 7 },
      { id: 'before', due_on: '2026-12-08', due_provisional: 0, version: 7 },
      { id: 'same', due_on: '2027-01-04', due_provisional: 0, version: 7 },
    ]);
  });

  it('leaves a notice in each matter whose due date moved, and its version alone', async () => {
    const database = await service();
    await importing(database);
    expect(await streamRows(database, 'matter/same')).toEqual([
      expect.objectContaining({
        kind: 'notice',
        action: 'DUE_DATE_RECALCULATED',
        version: 7,
        person_id: null,
        duty: 'system',
        data: { from: '2026-12-31', to: '2027-01-04' },
      }),
    ]);
    expect(await streamRows(database, 'matter/before')).toEqual([]);
  });

  it('moves the timers along', async () => {
    const database = await service();
    await importing(database);
    expect(await timers(database, 'same')).toEqual([
      { kind: 'reminder', due_on: '2027-01-04', fire_at: '2026-12-29T01:00:00.000Z' },
      { kind: 'overdue', due_on: '2027-01-04', fire_at: '2027-01-04T16:00:00.000Z' },
    ]);
  });

  it('is an entry that names who brought it in, the account of the machine and every day', async () => {
    const database = await service();
    await importing(database);
    const [entry] = await streamRows(database, 'organisation/configuration');
    expect(entry).toMatchObject({
      kind: 'event',
      action: 'IMPORT_CALENDAR',
      person_id: 'secretary',
      duty: 'secretary',
    });
    expect(entry?.data).toMatchObject({
      year: 2027,
      revision: 1,
      recalculated: 2,
      work: ['2026-12-27'],
      systemAccount: expect.any(String),
    });
    expect(entry?.data.off).toHaveLength(11);
  });

  it('writes nothing when the same days are in force already', async () => {
    const database = await service();
    await importing(database);
    expect(await importing(database)).toEqual({ year: 2027, revision: null, recalculated: 0 });
    expect(await streamRows(database, 'organisation/configuration')).toHaveLength(1);
  });

  it('is corrected by a later one for the same year', async () => {
    const database = await service();
    await importing(database);
    const corrected = {
      ...NOTICE_2027,
      off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
      work: [],
    };
    expect(await importing(database, corrected)).toEqual({ year: 2027, revision: 2, recalculated: 1 });
    expect((await matters(database)).map(({ due_on }) => due_on)).toEqual([
      '2027-01-05',
      '2026-12-08',
      '2026-12-31',
    ]);
    expect((await streamRows(database, 'matter/same')).map(({ data }) => data)).toEqual([
      { from: '2026-12-31', to: '2027-01-04' },
      { from: '2027-01-04', to: '2026-12-31' },
    ]);
  });

  it('is seen by a service that was running before', async () => {
    const database = await service();
    const running = new LegalCalendar(configuration);
    const sql = database.reader.session(ORGANISATION);
    expect(dueDate(await running.for(sql), '2026-12-30', 1, 'working').dueOn).toBe('2026-12-31');
    await importing(database);
    expect(dueDate(await running.for(sql), '2026-12-30', 1, 'working').dueOn).toBe('2027-01-04');
  });

  it('belongs to the organisation that imported it', async () => {
    const database = await service();
    await addOrganisation(database, 'o2');
    await importing(database);
    const other = await new LegalCalendar(configuration).for(database.reader.session('o2'));
    expect(dueDate(other, '2026-12-30', 1, 'working').dueOn).toBe('2026-12-31');
  });

  it('may be a year file of the public data set', async () => {
    const database = await service();
    const days = [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '元旦', date: '2027-01-03', isOffDay: false },
    ];
    const file = {
      $schema: 'x',
      $id: 'y',
      year: 2027,
      papers: ['https://www.gov.cn/example/2027.htm'],
      days,
    };
    expect(await importing(database, file)).toMatchObject({ year: 2027, revision: 1 });
    const [entry] = await streamRows(database, 'organisation/configuration');
    expect(entry?.data).toMatchObject({
      off: ['2027-01-01'],
      work: ['2027-01-03'],
      notice: expect.stringContaining('2027年'),
    });
  });

  it('is refused from somebody whose duty it is not, and from nobody', async () => {
    const database = await service();
    await expect(importing(database, NOTICE_2027, 'drafter')).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(importing(database, NOTICE_2027, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
    expect(await streamRows(database, 'organisation/configuration')).toEqual([]);
  });

  it.each([
    ['no JSON', '{', /2027\.json: .*JSON/],
    ['a working day that is no weekend', { ...NOTICE_2027, work: ['2027-01-05'] }, /work\/0: 不是周末/],
    ['a day that does not exist', { ...NOTICE_2027, work: ['2027-02-30'] }, /work\/0: 应为实有日期/],
    ['a day of another year', { ...NOTICE_2027, work: ['2028-05-06'] }, /work\/0: 不属于2027年/],
    ['a day named twice over', { ...NOTICE_2027, work: ['2027-01-02'] }, /既放假又上班/],
    ['no day off', { ...NOTICE_2027, off: [] }, /off: 没有一个放假日/],
    ['a misspelt member', { ...NOTICE_2027, works: [] }, /works: 无此成员/],
  ])('is refused with file and member when it holds %s', async (_what, content, sentence) => {
    const database = await service();
    await expect(importing(database, content)).rejects.toThrow(sentence);
  });

  it('also moves due dates when it comes with the configuration of a new start', async () => {
    const database = await service();
    const changeWith = (given: Configuration) =>
      new CalendarChange(
        database.unitOfWork,
        database.reader,
        new AuditLog(),
        new LegalCalendar(given),
        given,
      );
    expect(await changeWith(configuration).settle()).toBe(0);
    expect(await streamRows(database, 'organisation/configuration')).toEqual([]);
    const next = { year: 2027, notice: 'n', source: 's', off: ['2026-12-31', '2027-01-01'], work: [] };
    const later = new Proxy(configuration, {
      get: (target, name) =>
        name === 'calendarYears' ? [...target.calendarYears, next] : Reflect.get(target, name, target),
    });
    expect(await changeWith(later).settle()).toBe(2);
    expect(await changeWith(later).settle()).toBe(0);
    expect(await streamRows(database, 'organisation/configuration')).toEqual([
      expect.objectContaining({ kind: 'notice', action: 'CALENDAR_CHANGED' }),
    ]);
  });
});
