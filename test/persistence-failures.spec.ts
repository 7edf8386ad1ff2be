import { AppError } from '../src/kernel/app-error.js';
import type { Work } from '../src/database/work.js';
import { databases } from './support/databases.js';
import { gate, mark, marks } from './support/writes.js';

const [sqlite, postgres] = databases as [(typeof databases)[0], (typeof databases)[0]];

const BUSY = { code: 'database-busy', headers: { 'Retry-After': '1' } };
const add = (work: Work, name: string): Promise<number> =>
  work.sql.run('UPDATE counter SET last = last + 1 WHERE organisation_id = :org AND series = $1', [name]);

describe('a full disk under SQLite', () => {
  it('undoes the whole command, though SQLite has ended the transaction by itself', async () => {
    const database = await sqlite.open();
    const command = database.unitOfWork.run('o1', async work => {
      const size = await work.sql.global.row<{ page_count: number }>('PRAGMA page_count');
      await work.sql.global.rows(`PRAGMA max_page_count = ${(size?.page_count ?? 0) + 8}`);
      await mark(work, 'before');
      await mark(work, 'x'.repeat(1_000_000)).catch(() => undefined);
      // Without a transaction around it this would commit by itself.
      await mark(work, 'after').catch(() => undefined);
    });
    await expect(command).rejects.toMatchObject({ driverError: { code: 'SQLITE_FULL' } });
    expect(await marks(database)).toEqual([]);
  });

  it('does not stop the commands that come after it', async () => {
    const database = await sqlite.open();
    const full = database.unitOfWork.run('o1', async work => {
      const size = await work.sql.global.row<{ page_count: number }>('PRAGMA page_count');
      await work.sql.global.rows(`PRAGMA max_page_count = ${(size?.page_count ?? 0) + 8}`);
      await mark(work, 'x'.repeat(1_000_000));
    });
    const next = database.unitOfWork.run('o1', work => mark(work, 'next'));
    await expect(full).rejects.toMatchObject({ driverError: { code: 'SQLITE_FULL' } });
    await next;
    expect(await marks(database)).toEqual(['next']);
  });
});

describe('two PostgreSQL commands that lock each other out', () => {
  it('both succeed: the one that was undone runs again as a whole, at a new instant', async () => {
    let ticks = 0;
    const machineClock = (): string => new Date(Date.UTC(2026, 0, 1) + ticks++).toISOString();
    const database = await postgres.open({ mode: 'production', machineClock });
    await database.unitOfWork.run('o1', async work => {
      await mark(work, 'a');
      await mark(work, 'b');
    });
    const bothHold = [gate(), gate()] as const;
    const instants: string[] = [];
    const crossing = (mine: 0 | 1, first: string, second: string): Promise<number> =>
      database.unitOfWork.run('o1', async work => {
        instants.push(work.now);
        await add(work, first);
        bothHold[mine].open();
        await bothHold[mine === 0 ? 1 : 0].opened;
        return add(work, second);
      });
    await Promise.all([crossing(0, 'a', 'b'), crossing(1, 'b', 'a')]);
    const last = 'SELECT last FROM counter WHERE organisation_id = :org ORDER BY series';
    expect(await database.reader.session('o1').rows(last)).toEqual([{ last: 3 }, { last: 3 }]);
    expect(instants.length).toBeGreaterThanOrEqual(3);
    expect(new Set(instants).size).toBe(instants.length);
  });

  it('are given up after five tries, as busy', async () => {
    const database = await postgres.open();
    let tries = 0;
    const command = database.unitOfWork.run('o1', async work => {
      tries++;
      await work.sql.global.rows(
        `DO $block$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $block$`,
      );
    });
    await expect(command).rejects.toMatchObject(BUSY);
    expect(tries).toBe(5);
  });

  it('are not tried again when the body itself refuses', async () => {
    const database = await postgres.open();
    let tries = 0;
    const refused = new AppError('duplicate', { 'zh-CN': '已有', en: 'There already' });
    const command = database.unitOfWork.run('o1', async () => {
      tries++;
      throw refused;
    });
    await expect(command).rejects.toBe(refused);
    expect(tries).toBe(1);
  });
});

describe.each(databases)('another writer that holds its lock on $name', kind => {
  it('makes the command answer database-busy after five seconds, and the next one succeeds', async () => {
    const database = await kind.open();
    const other = await database.database.open();
    await database.unitOfWork.run('o1', work => mark(work, 'contested'));
    const release = gate();
    const held = gate();
    const holder = other.unitOfWork.run('o1', async work => {
      await add(work, 'contested');
      held.open();
      await release.opened;
    });
    await held.opened;
    const began = performance.now();
    await expect(database.unitOfWork.run('o1', work => add(work, 'contested'))).rejects.toMatchObject(BUSY);
    expect(performance.now() - began).toBeGreaterThan(4_500);
    release.open();
    await holder;
    await expect(database.unitOfWork.run('o1', work => add(work, 'contested'))).resolves.toBe(1);
  });

  it('does not keep anyone from reading', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', work => mark(work, 'readable'));
    await database.unitOfWork.run('o1', async work => {
      await add(work, 'readable');
      expect(await marks(database)).toEqual(['readable']);
    });
  });
});

describe('another process that holds the lock of SQLite', () => {
  it('makes all who wait behind it answer after five seconds, not one after the other', async () => {
    const database = await sqlite.open();
    const other = await database.database.open();
    await database.unitOfWork.run('o1', work => mark(work, 'contested'));
    const release = gate();
    const held = gate();
    const holder = other.unitOfWork.run('o1', async work => {
      await add(work, 'contested');
      held.open();
      await release.opened;
    });
    await held.opened;
    const began = performance.now();
    const waiting = [1, 2, 3].map(() =>
      expect(database.unitOfWork.run('o1', work => add(work, 'contested'))).rejects.toMatchObject(BUSY),
    );
    await Promise.all(waiting);
    expect(performance.now() - began).toBeLessThan(7_500);
    release.open();
    await holder;
    await expect(database.unitOfWork.run('o1', work => add(work, 'contested'))).resolves.toBe(1);
  });
});

describe('PostgreSQL out of reach', () => {
  it('is told as busy, not as a fault of the service', async () => {
    const database = await postgres.open();
    const dropped = database.unitOfWork.run('o1', async work => {
      await mark(work, 'lost');
      await work.sql.global.rows('SELECT pg_terminate_backend(pg_backend_pid())');
    });
    await expect(dropped).rejects.toMatchObject(BUSY);
    await database.unitOfWork.run('o1', work => mark(work, 'after'));
    expect(await marks(database)).toEqual(['after']);
  });
});
