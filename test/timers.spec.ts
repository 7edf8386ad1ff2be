import { jest } from '@jest/globals';
import { AuditLog } from '../src/audit/audit-log.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { TimerRunner } from '../src/effects/timer-runner.js';
import { replaceTimers } from '../src/effects/timers.js';
import { loadConfiguration } from '../src/configuration/load-configuration.js';
import { LegalCalendar } from '../src/calendar/legal-calendar.js';
import { TestProcess } from './support/child-process.js';
import { databases } from './support/databases.js';
import { addMatter, addOrganisation, ORGANISATION, streamRows } from './support/running-matter.js';
import { gate } from './support/writes.js';

const FIRE_TIMERS = new URL('./support/fire-timers.ts', import.meta.url);
const calendar = new LegalCalendar(loadConfiguration()).configured;
const SETTINGS = { reminderWorkingDays: 2 };

/** Monday 2 March 2026, 08:00 legal time. */
const MORNING = '2026-03-02T00:00:00.000Z';

const runnerOf = ({ unitOfWork, reader, clock }: OpenedDatabase): TimerRunner =>
  new TimerRunner(unitOfWork, reader, new AuditLog(), clock);

const actions = async (database: OpenedDatabase, id = 'm1'): Promise<string[]> =>
  (await streamRows(database, `matter/${id}`)).map(({ action }) => action);

describe.each(databases)('timers on $name', kind => {
  /** A machine whose time the test sets; in production mode legal time follows it. */
  async function service(at = MORNING) {
    const machine = { now: at };
    const opened = await kind.open({ mode: 'production', machineClock: () => machine.now });
    await addOrganisation(opened);
    return { machine, opened, database: opened.database };
  }

  const arm = (database: OpenedDatabase, id: string, dueOn: string | null): Promise<void> =>
    database.unitOfWork.run(ORGANISATION, work =>
      replaceTimers(work, id, dueOn === null ? null : { dueOn }, calendar, SETTINGS),
    );

  async function withMatter(dueOn = '2026-03-06', id = 'm1') {
    const made = await service();
    await made.opened.unitOfWork.run(ORGANISATION, work =>
      addMatter(work.sql, id, null, { dueOn, provisional: false }),
    );
    await arm(made.opened, id, dueOn);
    return made;
  }

  it('remind at nine in the morning two working days before the last day', async () => {
    const { opened, machine } = await withMatter();
    machine.now = '2026-03-04T00:59:59.999Z';
    expect(await runnerOf(opened).fireDue()).toBe(0);
    machine.now = '2026-03-04T01:00:00.000Z';
    expect(await runnerOf(opened).fireDue()).toBe(1);
    expect(await streamRows(opened, 'matter/m1')).toEqual([
      {
        seq: 1,
        kind: 'notice',
        action: 'REMINDER',
        at: '2026-03-04T01:00:00.000Z',
        version: 7,
        person_id: null,
        duty: 'system',
        data: { dueOn: '2026-03-06' },
      },
    ]);
  });

  it('say overdue when the last day is over, not before', async () => {
    const { opened, machine } = await withMatter();
    machine.now = '2026-03-06T15:59:59.999Z';
    await runnerOf(opened).fireDue();
    expect(await actions(opened)).toEqual(['REMINDER']);
    machine.now = '2026-03-06T16:00:00.000Z';
    await runnerOf(opened).fireDue();
    expect(await actions(opened)).toEqual(['REMINDER', 'OVERDUE']);
  });

  it('leave the matter as it is', async () => {
    const { opened, machine } = await withMatter();
    const matter = 'SELECT * FROM matter WHERE organisation_id = :org';
    const before = await opened.reader.session(ORGANISATION).rows(matter);
    machine.now = '2026-03-10T00:00:00.000Z';
    expect(await runnerOf(opened).fireDue()).toBe(2);
    expect(await opened.reader.session(ORGANISATION).rows(matter)).toEqual(before);
  });

  it('fire once on return what came due while the service was down, at the time of the return', async () => {
    const { opened, machine, database } = await withMatter();
    await opened.close();
    machine.now = '2026-04-20T02:00:00.000Z';
    const again = await database.open({ mode: 'production', machineClock: () => machine.now });
    expect(await runnerOf(again).fireDue()).toBe(2);
    expect(await runnerOf(again).fireDue()).toBe(0);
    expect((await streamRows(again, 'matter/m1')).map(({ action, at }) => [action, at])).toEqual([
      ['REMINDER', '2026-04-20T02:00:00.000Z'],
      ['OVERDUE', '2026-04-20T02:00:00.000Z'],
    ]);
  });

  it('fire once, and each matter’s in their order, when several processes look at the same time', async () => {
    const { opened, machine, database } = await service();
    const ids = Array.from({ length: 30 }, (_value, index) => `m${index}`);
    await opened.unitOfWork.run(ORGANISATION, async work => {
      for (const id of ids) await addMatter(work.sql, id, null, { dueOn: '2026-03-06', provisional: false });
    });
    for (const id of ids) await arm(opened, id, '2026-03-06');
    machine.now = '2026-03-10T00:00:00.000Z';
    const others = [1, 2, 3].map(() => new TestProcess(FIRE_TIMERS, [database.url, machine.now]));
    for (const other of others) expect(await other.line()).toBe('ready');
    for (const other of others) other.tell('go');
    const fired = await Promise.all(others.map(other => other.line()));
    expect(fired.reduce((sum, words) => sum + Number(words.slice('fired '.length)), 0)).toBe(2 * ids.length);
    for (const id of ids) expect(await actions(opened, id)).toEqual(['REMINDER', 'OVERDUE']);
  });

  it('are undone together with their entry when the unit of work fails', async () => {
    const { opened, machine } = await withMatter();
    const audit = new AuditLog();
    jest.spyOn(audit, 'append').mockRejectedValueOnce(new Error('disk full'));
    const runner = new TimerRunner(opened.unitOfWork, opened.reader, audit, opened.clock);
    machine.now = '2026-03-05T00:00:00.000Z';
    await expect(runner.fireDue()).rejects.toThrow('disk full');
    expect(await actions(opened)).toEqual([]);
    expect(await runner.fireDue()).toBe(1);
    expect(await actions(opened)).toEqual(['REMINDER']);
  });

  it('are fired although another one, due earlier, cannot be; that one follows when it can', async () => {
    const { opened, machine } = await withMatter();
    await addOrganisation(opened, 'o2');
    for (const [organisation, id] of [
      [ORGANISATION, 'm2'],
      ['o2', 'm3'],
    ] as const)
      await opened.unitOfWork.run(organisation, async work => {
        await addMatter(work.sql, id, null, { dueOn: '2026-03-09', provisional: false });
        await replaceTimers(work, id, { dueOn: '2026-03-09' }, calendar, SETTINGS);
      });
    const audit = new AuditLog();
    const append = audit.append.bind(audit);
    const broken = jest.spyOn(audit, 'append').mockImplementation((work, head, entry) => {
      if (entry.stream === 'matter/m1') throw new Error('this one cannot');
      return append(work, head, entry);
    });
    const runner = new TimerRunner(opened.unitOfWork, opened.reader, audit, opened.clock);
    machine.now = '2026-03-10T00:00:00.000Z';
    await expect(runner.fireDue()).rejects.toThrow('this one cannot');
    expect(await actions(opened, 'm1')).toEqual([]);
    expect(await actions(opened, 'm2')).toEqual(['REMINDER', 'OVERDUE']);
    expect((await streamRows(opened, 'matter/m3', 'o2')).map(({ action }) => action)).toEqual([
      'REMINDER',
      'OVERDUE',
    ]);
    broken.mockRestore();
    expect(await runner.fireDue()).toBe(2);
    expect(await actions(opened, 'm1')).toEqual(['REMINDER', 'OVERDUE']);
  });

  it('of a matter that is not there stop nobody else’s', async () => {
    const { opened, machine } = await service();
    await addOrganisation(opened, 'o2');
    await arm(opened, 'gone', '2026-03-06');
    await opened.unitOfWork.run('o2', async work => {
      await addMatter(work.sql, 'm3', null, { dueOn: '2026-03-09', provisional: false });
      await replaceTimers(work, 'm3', { dueOn: '2026-03-09' }, calendar, SETTINGS);
    });
    machine.now = '2026-03-10T00:00:00.000Z';
    expect(await runnerOf(opened).fireDue()).toBe(2);
  });

  it('follow a changed due date, and fall silent when no clock runs', async () => {
    const { opened, machine } = await withMatter();
    await arm(opened, 'm1', '2026-03-20');
    machine.now = '2026-03-10T00:00:00.000Z';
    expect(await runnerOf(opened).fireDue()).toBe(0);
    await arm(opened, 'm1', null);
    machine.now = '2026-04-10T00:00:00.000Z';
    expect(await runnerOf(opened).fireDue()).toBe(0);
  });

  it('do not fire again when a later step leaves the due date as it was', async () => {
    const { opened, machine } = await withMatter();
    machine.now = '2026-03-04T02:00:00.000Z';
    await runnerOf(opened).fireDue();
    await arm(opened, 'm1', '2026-03-06');
    machine.now = '2026-03-09T02:00:00.000Z';
    await runnerOf(opened).fireDue();
    await arm(opened, 'm1', '2026-03-06');
    await runnerOf(opened).fireDue();
    expect(await actions(opened)).toEqual(['REMINDER', 'OVERDUE']);
  });

  it('keep a reminder that came due while the service was down through a step that precedes it', async () => {
    const { opened, machine } = await withMatter();
    machine.now = '2026-03-05T00:00:00.000Z';
    await arm(opened, 'm1', '2026-03-06');
    expect(await runnerOf(opened).fireDue()).toBe(1);
  });

  it('do not remind of a date that was set later than its reminder would have come', async () => {
    const { opened, machine } = await service('2026-03-05T01:00:00.000Z');
    await opened.unitOfWork.run(ORGANISATION, work =>
      addMatter(work.sql, 'm1', null, { dueOn: '2026-03-06', provisional: false }),
    );
    await arm(opened, 'm1', '2026-03-06');
    machine.now = '2026-03-09T00:00:00.000Z';
    await runnerOf(opened).fireDue();
    expect(await actions(opened)).toEqual(['OVERDUE']);
  });

  it('leave alone a matter that somebody is acting on, and fire when they are done', async () => {
    const { opened, machine, database } = await withMatter();
    machine.now = '2026-03-04T01:00:00.000Z';
    const acting = await database.open({ mode: 'production', machineClock: () => machine.now });
    if (kind.dialect === 'sqlite') return; // One writer at a time: nobody else can be acting.
    const { opened: may, open } = gate();
    const { opened: locked, open: has } = gate();
    const step = acting.unitOfWork.run(ORGANISATION, async ({ sql }) => {
      await sql.row("SELECT id FROM matter WHERE organisation_id = :org AND id = 'm1' FOR UPDATE");
      has();
      await may;
    });
    await locked;
    expect(await runnerOf(opened).fireDue()).toBe(0);
    open();
    await step;
    expect(await runnerOf(opened).fireDue()).toBe(1);
  });

  it('stop when told to', async () => {
    const { opened, machine } = await withMatter();
    machine.now = '2026-03-10T00:00:00.000Z';
    expect(await runnerOf(opened).fireDue(() => false)).toBe(0);
  });
});
