import { LegalCalendar } from '../src/calendar/legal-calendar.js';
import { LegalClock } from '../src/database/legal-clock.js';
import { Reader } from '../src/database/reader.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { replaceTimers } from '../src/effects/timers.js';
import { instantIn, addDays, dateIn } from '../src/kernel/plain-date.js';
import { dueDate } from '../src/kernel/working-days.js';
import { databases, type TestDatabase } from './support/databases.js';
import { addMatter, streamRows } from './support/running-matter.js';
import { startService, type RunningService } from './support/service.js';

const ZONE = 'Asia/Shanghai';
const DAY_MS = 86_400_000;

describe.each(databases)('the demo clock on $name', kind => {
  interface Demo {
    readonly database: TestDatabase;
    readonly service: RunningService;
    readonly organisation: string;
    readonly sysadmin: string;
  }

  async function demo(): Promise<Demo> {
    const database = await kind.create();
    const service = await startService(database);
    const [row] = await service.app
      .get(Reader, { strict: false })
      .global.rows<{ id: string }>('SELECT id FROM organisation');
    return { database, service, organisation: row?.id ?? '', sysadmin: await service.signIn('sysadmin') };
  }

  const now = ({ service }: Demo): string => service.app.get(LegalClock, { strict: false }).now();

  const move = ({ service, sysadmin }: Demo, to: string, headers: Record<string, string> = {}) =>
    service.call('POST', '/demo/clock', { token: sysadmin, body: { to }, headers });

  const rowsOf = ({ service, organisation }: Demo, stream: string) =>
    streamRows({ reader: service.app.get(Reader, { strict: false }) } as never, stream, organisation);

  /** A matter due so many working days from today, with its timers. */
  async function addDue(given: Demo, id: string, days: number): Promise<string> {
    const { service, organisation } = given;
    const today = dateIn(ZONE, now(given));
    return service.app.get(UnitOfWork, { strict: false }).run(organisation, async work => {
      const calendar = await service.app.get(LegalCalendar, { strict: false }).for(work.sql);
      const due = dueDate(calendar, today, days, 'working');
      await addMatter(work.sql, id, { kind: 'review', startedOn: today, days, stopped: false }, due);
      await replaceTimers(work, id, due, calendar, { reminderWorkingDays: 2 });
      return due.dueOn;
    });
  }

  const later = (given: Demo, days: number): string =>
    new Date(Date.parse(now(given)) + days * DAY_MS).toISOString();

  it('moves forward when the system administrator tells it, and answers the new time', async () => {
    const given = await demo();
    const to = later(given, 10);
    const { status, body } = await move(given, to);
    expect({ status, body }).toEqual({ status: 200, body: { now: to } });
    expect(now(given) >= to).toBe(true);
    expect(dateIn(ZONE, now(given))).toBe(dateIn(ZONE, to));
  });

  it('puts the move into the log, with where it came from', async () => {
    const given = await demo();
    const to = later(given, 3);
    await move(given, to);
    expect(await rowsOf(given, 'organisation/clock')).toEqual([
      expect.objectContaining({
        kind: 'event',
        action: 'CLOCK_MOVED',
        duty: 'systemAdmin',
        person_id: expect.any(String),
        data: { from: expect.stringMatching(/Z$/), to },
      }),
    ]);
  });

  it('fires what comes due on the way, in order, each at its own instant', async () => {
    const given = await demo();
    const dueA = await addDue(given, 'a', 5);
    const dueB = await addDue(given, 'b', 4);
    await move(given, later(given, 30));
    const seen = [...(await rowsOf(given, 'matter/a')), ...(await rowsOf(given, 'matter/b'))];
    const overdueAt = (dueOn: string): string => instantIn(ZONE, addDays(dueOn, 1));
    expect(seen.map(({ action }) => action)).toEqual(['REMINDER', 'OVERDUE', 'REMINDER', 'OVERDUE']);
    expect(seen[1]?.at).toBe(overdueAt(dueA));
    expect(seen[3]?.at).toBe(overdueAt(dueB));
    expect(seen[0]?.at).toMatch(/T01:00:00\.000Z$/);
    expect(seen[2]?.at).toMatch(/T01:00:00\.000Z$/);
  });

  it('fires nothing that lies beyond', async () => {
    const given = await demo();
    await addDue(given, 'a', 10);
    await move(given, later(given, 2));
    expect(await rowsOf(given, 'matter/a')).toEqual([]);
  });

  it('stands where it was moved to after a restart', async () => {
    const given = await demo();
    const to = later(given, 40);
    await move(given, to);
    await given.service.close();
    const service = await startService(given.database, { dataFolder: given.service.dataFolder });
    const again = now({ ...given, service });
    expect(again >= to).toBe(true);
    expect(dateIn(ZONE, again)).toBe(dateIn(ZONE, to));
  });

  it('never goes back, and says so', async () => {
    const given = await demo();
    await move(given, later(given, 5));
    const { status, body } = await move(given, later(given, -1));
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid-request' });
    expect(body.errors[0].pointer).toBe('/to');
    expect(await rowsOf(given, 'organisation/clock')).toHaveLength(1);
  });

  it('moves once for one idempotency key', async () => {
    const given = await demo();
    const to = later(given, 5);
    await move(given, to, { 'idempotency-key': 'k1' });
    const again = await move(given, to, { 'idempotency-key': 'k1' });
    expect({
      status: again.status,
      body: again.body,
      replayed: again.headers.get('idempotency-replayed'),
    }).toEqual({
      status: 200,
      body: { now: to },
      replayed: 'true',
    });
    expect(await rowsOf(given, 'organisation/clock')).toHaveLength(1);
  });

  it('takes two moves at once one after the other', async () => {
    const given = await demo();
    await addDue(given, 'a', 5);
    const answers = await Promise.all([move(given, later(given, 20)), move(given, later(given, 30))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await rowsOf(given, 'matter/a')).map(({ action }) => action)).toEqual(['REMINDER', 'OVERDUE']);
  });

  it.each([
    [{}],
    [{ to: 5 }],
    [{ to: 'tomorrow' }],
    [{ to: '2026-13-01T00:00:00Z' }],
    [{ to: '2027-02-30T00:00:00Z' }],
    [{ to: '2027-01-01' }],
    [{ to: '9999-01-01T00:00:00Z' }],
    [{ to: '2027-01-01T00:00:00Z', now: 1 }],
    [[]],
  ])('refuses %j', async body => {
    const { service, sysadmin } = await shared();
    const answered = await service.call('POST', '/demo/clock', { token: sysadmin, body });
    expect({ status: answered.status, code: answered.body.code }).toEqual({
      status: 400,
      code: 'invalid-request',
    });
  });

  it('obeys nobody else', async () => {
    const given = await shared();
    const body = { to: later(given, 1) };
    for (const username of ['secadmin', 'secretary', 'auditor']) {
      const token = await given.service.signIn(username);
      expect((await given.service.call('POST', '/demo/clock', { token, body })).status).toBe(403);
    }
    expect((await given.service.call('POST', '/demo/clock', { body })).status).toBe(401);
  });

  let made: Promise<Demo> | null = null;
  const shared = (): Promise<Demo> => (made ??= demo());

  it('is not there in production', async () => {
    const service = await startService(await kind.create(), { environment: { FASHEN_MODE: 'production' } });
    const answered = await service.call('POST', '/demo/clock', { body: { to: '2030-01-01T00:00:00Z' } });
    expect({ status: answered.status, code: answered.body.code }).toEqual({ status: 404, code: 'not-found' });
  });
});
