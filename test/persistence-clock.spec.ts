import type { OpenedDatabase } from '../src/database/database.js';
import { databases } from './support/databases.js';

/** A machine clock the test turns. */
function handTurned(start: string): { now: string; read(): string } {
  const clock = { now: start, read: () => clock.now };
  return clock;
}

const moveTo = (database: OpenedDatabase, to: string): Promise<void> =>
  database.unitOfWork.run('o1', work => database.clock.moveTo(work, to));

describe.each(databases)('legal time of a demo on $name', kind => {
  it('runs with the machine and stops at the end of its legal day', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const { clock } = await kind.open({ machineClock: machine.read });
    expect(clock.now()).toBe('2026-03-02T01:00:00.000Z');
    machine.now = '2026-03-02T03:30:00.000Z';
    expect(clock.now()).toBe('2026-03-02T03:30:00.000Z');
    machine.now = '2026-03-09T00:00:00.000Z';
    // 23:59:59.999 in Asia/Shanghai.
    expect(clock.now()).toBe('2026-03-02T15:59:59.999Z');
    expect(clock.machineNow()).toBe('2026-03-09T00:00:00.000Z');
  });

  it('moves forward when told, to the commit of the command that says so, and never back', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const database = await kind.open({ machineClock: machine.read });
    await database.unitOfWork.run('o1', async work => {
      await database.clock.moveTo(work, '2026-03-20T02:00:00Z');
      expect([work.now, database.clock.now()]).toEqual([
        '2026-03-02T01:00:00.000Z',
        '2026-03-02T01:00:00.000Z',
      ]);
    });
    expect(database.clock.now()).toBe('2026-03-20T02:00:00.000Z');
    await expect(moveTo(database, '2026-03-20T01:59:59.999Z')).rejects.toMatchObject({
      code: 'invalid-request',
    });
    expect(database.clock.now()).toBe('2026-03-20T02:00:00.000Z');
  });

  it('stays where it was when the command that moves it fails', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const database = await kind.open({ machineClock: machine.read });
    const command = database.unitOfWork.run('o1', async work => {
      await database.clock.moveTo(work, '2026-04-01T00:00:00.000Z');
      throw new Error('refused by a test');
    });
    await expect(command).rejects.toThrow('refused by a test');
    expect(database.clock.now()).toBe('2026-03-02T01:00:00.000Z');
  });

  it('does not run back when the machine is set back', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const { clock } = await kind.open({ machineClock: machine.read });
    machine.now = '2026-03-01T00:00:00.000Z';
    expect(clock.now()).toBe('2026-03-02T01:00:00.000Z');
  });

  it('survives a restart, running on within its day', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const database = await kind.open({ machineClock: machine.read });
    await moveTo(database, '2026-05-11T08:00:00.000Z');
    await database.close();
    machine.now = '2026-03-02T01:10:00.000Z';
    const again = await database.database.open({ machineClock: machine.read });
    expect(again.clock.now()).toBe('2026-05-11T08:10:00.000Z');
  });

  it('is the same for a second service after its next command', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const first = await kind.open({ machineClock: machine.read });
    const second = await first.database.open({ machineClock: machine.read });
    await moveTo(first, '2026-05-11T08:00:00.000Z');
    expect(await second.unitOfWork.run('o1', async work => work.now)).toBe('2026-05-11T08:00:00.000Z');
    expect(second.clock.now()).toBe('2026-05-11T08:00:00.000Z');
  });
});

describe.each(databases)('legal time in production on $name', kind => {
  it('is the machine’s and cannot be moved', async () => {
    const machine = handTurned('2026-03-02T01:00:00.000Z');
    const database = await kind.open({ mode: 'production', machineClock: machine.read });
    machine.now = '2026-03-09T00:00:00.000Z';
    expect(database.clock.now()).toBe('2026-03-09T00:00:00.000Z');
    await expect(moveTo(database, '2027-01-01T00:00:00.000Z')).rejects.toMatchObject({ code: 'not-found' });
  });
});
