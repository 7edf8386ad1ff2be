import { jest } from '@jest/globals';
import { InvariantError } from '../src/kernel/app-error.js';
import { databases } from './support/databases.js';
import { gate, mark, marks } from './support/writes.js';

const DUPLICATE = 'INSERT INTO counter (organisation_id, series, year, last) VALUES (:org, $1, 2026, 1)';

describe.each(databases)('unit of work on $name', kind => {
  it('keeps a successful command when an overlapping one fails', async () => {
    const database = await kind.open();
    const bothBegan = gate();
    const failing = database.unitOfWork.run('o1', async work => {
      await mark(work, 'failed');
      await bothBegan.opened;
      throw new Error('refused by a test');
    });
    const successful = database.unitOfWork.run('o1', async work => {
      await mark(work, 'kept');
      return 'answered';
    });
    setTimeout(bothBegan.open, 20);
    await expect(failing).rejects.toThrow('refused by a test');
    await expect(successful).resolves.toBe('answered');
    expect(await marks(database)).toEqual(['kept']);
  });

  it('leaves nothing of a command that fails between two statements', async () => {
    const database = await kind.open();
    const command = database.unitOfWork.run('o1', async work => {
      await mark(work, 'state');
      await Promise.reject(new Error('fault between state and entry'));
      await mark(work, 'entry');
    });
    await expect(command).rejects.toThrow('fault between state and entry');
    expect(await marks(database)).toEqual([]);
    await database.unitOfWork.run('o1', work => mark(work, 'next'));
    expect(await marks(database)).toEqual(['next']);
  });

  it('shows nothing of a command before it commits', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', async work => {
      await mark(work, 'written');
      expect(await marks(database)).toEqual([]);
    });
    expect(await marks(database)).toEqual(['written']);
  });

  it('refuses a unit of work inside a unit of work, and undoes the outer one', async () => {
    const database = await kind.open();
    const nested = database.unitOfWork.run('o1', async work => {
      await mark(work, 'outer');
      await database.unitOfWork.run('o1', inner => mark(inner, 'inner'));
    });
    await expect(nested).rejects.toThrow(InvariantError);
    expect(await marks(database)).toEqual([]);
  });

  it('lets what a command started, but did not wait for, have a unit of work of its own afterwards', async () => {
    const database = await kind.open();
    const committed = gate();
    let later: Promise<void> = Promise.resolve();
    await database.unitOfWork.run('o1', async work => {
      await mark(work, 'first');
      later = committed.opened.then(() => database.unitOfWork.run('o1', next => mark(next, 'second')));
    });
    committed.open();
    await later;
    expect(await marks(database)).toEqual(['first', 'second']);
  });

  it('commits nothing when the body swallows the error of a statement', async () => {
    const database = await kind.open();
    const command = database.unitOfWork.run('o1', async work => {
      await mark(work, 'before');
      await mark(work, 'before').catch(() => undefined);
      return 'looks fine';
    });
    await expect(command).rejects.toThrow(/unique|duplicate/i);
    expect(await marks(database)).toEqual([]);
  });

  it('runs no statement after one that failed, even when both were sent at once', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', work => mark(work, 'there'));
    const command = database.unitOfWork.run('o1', async work => {
      await Promise.all([mark(work, 'there'), mark(work, 'second'), mark(work, 'third')]);
    });
    await expect(command).rejects.toThrow(/unique|duplicate/i);
    expect(await marks(database)).toEqual(['there']);
  });

  it('takes a statement nobody awaited into the transaction, or fails with it', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', async work => void mark(work, 'floating'));
    expect(await marks(database)).toEqual(['floating']);
    const command = database.unitOfWork.run('o1', async work => {
      await mark(work, 'lost');
      work.sql.run(DUPLICATE, ['floating']).catch(() => undefined);
    });
    await expect(command).rejects.toThrow(/unique|duplicate/i);
    expect(await marks(database)).toEqual(['floating']);
  });

  it('refuses a statement after its unit of work ended', async () => {
    const database = await kind.open();
    const kept = await database.unitOfWork.run('o1', async work => work);
    await expect(mark(kept, 'late')).rejects.toThrow(InvariantError);
    expect(await marks(database)).toEqual([]);
  });

  it('runs what waits for the commit only after the commit', async () => {
    const database = await kind.open();
    const seen: string[][] = [];
    const look = (): void => void marks(database).then(found => seen.push(found));
    await expect(
      database.unitOfWork.run('o1', async work => {
        work.afterCommit(look);
        throw new Error('refused by a test');
      }),
    ).rejects.toThrow('refused by a test');
    await database.unitOfWork.run('o1', async work => {
      work.afterCommit(look);
      await mark(work, 'committed');
    });
    await marks(database);
    expect(seen).toEqual([['committed']]);
  });

  it('answers success although an action after the commit fails', async () => {
    const database = await kind.open();
    const warning = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const answer = await database.unitOfWork.run('o1', async work => {
      work.afterCommit(() => {
        throw new Error('a cache of a test');
      });
      await mark(work, 'kept');
      return 'answered';
    });
    expect(answer).toBe('answered');
    expect(await marks(database)).toEqual(['kept']);
    expect(warning).toHaveBeenCalledWith(expect.stringContaining('a cache of a test'));
    warning.mockRestore();
  });

  it('commits every one of many commands that overlap, and undoes every one that fails', async () => {
    const database = await kind.open();
    const name = (n: number): string => `c${String(n).padStart(3, '0')}`;
    const commands = Array.from({ length: 96 }, (_, n) =>
      database.unitOfWork.run('o1', async work => {
        await mark(work, name(n));
        if (n % 3 === 0) throw new Error('refused by a test');
      }),
    );
    const results = await Promise.allSettled(commands);
    const successes = results.flatMap((result, n) => (result.status === 'fulfilled' ? [name(n)] : []));
    expect(successes).toHaveLength(64);
    expect(await marks(database)).toEqual(successes);
  });
});
