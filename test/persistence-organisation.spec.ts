import { InvariantError } from '../src/kernel/app-error.js';
import type { OpenedDatabase } from '../src/database/database.js';
import { nextNumber } from '../src/database/counter.js';
import { databases } from './support/databases.js';
import { mark, marks } from './support/writes.js';

describe.each(databases)('two organisations in one $name database', kind => {
  it('see their own rows only, under the same names and numbers', async () => {
    const database = await kind.open();
    const first = await database.unitOfWork.run('o1', work => nextNumber(work, 'decision', 2026));
    const second = await database.unitOfWork.run('o2', work => nextNumber(work, 'decision', 2026));
    await database.unitOfWork.run('o2', work => mark(work, 'only in o2'));
    expect([first, second]).toEqual([1, 1]);
    expect(await marks(database, 'o1')).toEqual(['decision']);
    expect(await marks(database, 'o2')).toEqual(['decision', 'only in o2']);
  });

  const forgetful = 'UPDATE counter SET last = 99 WHERE series = $1';

  it('are safe from a statement that does not name the organisation', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', work => mark(work, 'mine'));
    await database.unitOfWork.run('o2', work => mark(work, 'mine'));
    await expect(database.unitOfWork.run('o1', work => work.sql.run(forgetful, ['mine']))).rejects.toThrow(
      InvariantError,
    );
    await expect(database.reader.session('o1').rows('SELECT * FROM counter')).rejects.toThrow(InvariantError);
    expect(await lastOf(database, 'o2', 'mine')).toBe(1);
  });

  it('are named by the unit of work itself, whatever a parameter says', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o2', work => mark(work, 'theirs'));
    const changed = await database.unitOfWork.run('o1', work =>
      work.sql.run('UPDATE counter SET last = $2 WHERE organisation_id = :org AND series = $1', [
        'theirs',
        99,
      ]),
    );
    expect(changed).toBe(0);
    expect(await lastOf(database, 'o2', 'theirs')).toBe(1);
  });

  it('refuses a statement that lacks a parameter', async () => {
    const database = await kind.open();
    const statement = 'SELECT * FROM counter WHERE organisation_id = :org AND series = $2';
    await expect(database.reader.session('o1').rows(statement, ['only one'])).rejects.toThrow(
      'lacks a parameter',
    );
  });

  it('takes one parameter in several places', async () => {
    const database = await kind.open();
    await database.unitOfWork.run('o1', work => mark(work, 'a'));
    const statement = `SELECT series FROM counter WHERE organisation_id = :org AND (series = $1 OR $1 IS NULL) AND :org <> ''`;
    expect(await database.reader.session('o1').rows(statement, [null])).toEqual([{ series: 'a' }]);
    expect(await database.reader.session('o1').rows(statement, ['b'])).toEqual([]);
  });

  it('sorts text by its bytes and counts in numbers', async () => {
    const database = await kind.open();
    const names = ['a', 'B', '法', '审', 'é', 'Z', '_', '10', '9'];
    await database.unitOfWork.run('o1', async work => {
      for (const name of names) await mark(work, name);
    });
    const byBytes = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await marks(database)).toEqual(byBytes);
    const count = 'SELECT COUNT(*) AS n, SUM(last) AS total FROM counter WHERE organisation_id = :org';
    expect(await database.reader.session('o1').row(count)).toEqual({ n: 9, total: 9 });
  });

  it('tells how many rows a statement changed, with and without RETURNING', async () => {
    const database = await kind.open();
    const update = 'UPDATE counter SET last = last + 1 WHERE organisation_id = :org';
    const [plain, returning, rows] = await database.unitOfWork.run('o1', async work => {
      await mark(work, 'a');
      await mark(work, 'b');
      return [
        await work.sql.run(update),
        await work.sql.run(`${update} RETURNING series`),
        await work.sql.rows(`${update} AND series = $1 RETURNING last`, ['a']),
      ] as const;
    });
    expect([plain, returning, rows]).toEqual([2, 2, [{ last: 4 }]]);
  });
});

async function lastOf(
  database: OpenedDatabase,
  organisationId: string,
  series: string,
): Promise<number | undefined> {
  const row = await database.reader
    .session(organisationId)
    .row<{ last: number }>('SELECT last FROM counter WHERE organisation_id = :org AND series = $1', [series]);
  return row?.last;
}
