import fc from 'fast-check';
import { AppError } from '../kernel/app-error.js';
import { decodeCursor, encodeCursor, listed, pageOf, pageOfShortList } from './paging.js';

const pointerOf = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return (error as AppError).members.errors;
  }
};

describe('paging', () => {
  it('gives fifty when no limit is asked for', () => {
    expect(pageOf({}, 1)).toEqual({ limit: 50, cursor: null });
  });

  it.each(['0', '-1', '201', '1.5', '1e2', 'all', '', ' 5', '05'])('refuses the limit %j', limit => {
    expect(pointerOf(() => pageOf({ limit }, 1))).toMatchObject([{ pointer: '/query/limit' }]);
  });

  it('refuses a limit and a cursor that are sent twice', () => {
    expect(pointerOf(() => pageOf({ limit: ['1', '2'] }, 1))).toMatchObject([{ pointer: '/query/limit' }]);
    expect(pointerOf(() => pageOf({ cursor: ['a', 'b'] }, 1))).toMatchObject([{ pointer: '/query/cursor' }]);
  });

  it('reads back every cursor of its own', () => {
    const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(values, some => expect(decodeCursor(encodeCursor(some), some.length)).toEqual(some)),
    );
  });

  it('answers 400 to any other cursor, never something else', () => {
    fc.assert(
      fc.property(fc.string(), cursor => {
        const result = pointerOf(() => decodeCursor(cursor, 2));
        expect(Array.isArray(result)).toBe(true);
      }),
    );
    expect(pointerOf(() => decodeCursor(encodeCursor(['one']), 2))).toMatchObject([
      { pointer: '/query/cursor' },
    ]);
    expect(pointerOf(() => decodeCursor(Buffer.from('[{}]').toString('base64url'), 1))).toMatchObject([
      { code: 'cursor' },
    ]);
  });

  it('walks a list page by page without losing or repeating anything', () => {
    const lists = fc.uniqueArray(fc.uuid(), { maxLength: 30 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 10 }), (ids, limit) => {
        const all = ids.map(id => ({ id }));
        const seen: string[] = [];
        let cursor: string | null | undefined;
        do {
          const query = cursor === undefined ? { limit: String(limit) } : { limit: String(limit), cursor };
          const page = pageOfShortList(all, pageOf(query, 1));
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(seen).toEqual(ids);
      }),
    );
  });

  it('says that the last page is the last one even when it is full', () => {
    expect(listed(['a', 'b'], { limit: 2, cursor: null }, last => [last]).nextCursor).toBeNull();
    expect(listed(['a', 'b', 'c'], { limit: 2, cursor: null }, last => [last]).nextCursor).toBe(
      encodeCursor(['b']),
    );
  });
});
