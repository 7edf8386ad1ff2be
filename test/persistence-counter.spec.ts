import fc from 'fast-check';
import { nextNumber } from '../src/database/counter.js';
import { databases } from './support/databases.js';

describe.each(databases)('numbers of a series on $name', kind => {
  it('have no gap and no double under 32 concurrent commands, some of which fail', async () => {
    const database = await kind.open();
    const take = (n: number): Promise<number> =>
      database.unitOfWork.run('o1', async work => {
        const number = await nextNumber(work, 'decision', 2026);
        if (n % 4 === 3) throw new Error('refused by a test');
        return number;
      });
    const results = await Promise.allSettled(Array.from({ length: 32 }, (_, n) => take(n)));
    const numbers = results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('count per organisation, series and year', async () => {
    const database = await kind.open();
    const take = (organisation: string, series: string, year: number): Promise<number> =>
      database.unitOfWork.run(organisation, work => nextNumber(work, series, year));
    expect(await take('o1', 'decision', 2026)).toBe(1);
    expect(await take('o1', 'decision', 2026)).toBe(2);
    expect(await take('o1', 'decision', 2027)).toBe(1);
    expect(await take('o1', 'contract', 2026)).toBe(1);
    expect(await take('o2', 'decision', 2026)).toBe(1);
  });

  it('are given back by a command that fails, in any order of failures', async () => {
    const database = await kind.open();
    let series = 0;
    const property = fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), async outcomes => {
      const name = `series ${series++}`;
      const given: number[] = [];
      for (const succeeds of outcomes) {
        await database.unitOfWork
          .run('o1', async work => {
            const number = await nextNumber(work, name, 2026);
            if (!succeeds) throw new Error('refused by a test');
            return number;
          })
          .then(number => given.push(number))
          .catch(() => undefined);
      }
      expect(given).toEqual(outcomes.filter(Boolean).map((_, index) => index + 1));
    });
    await fc.assert(property, { numRuns: 15 });
  });
});
