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
    expect(pageOf({}, ['text'])).toEqual({ limit: 50, cursor: null });
  });

  it.each(['0', '-1', '201', '1.5', '1e2', 'all', '', ' 5', '05'])('refuses the limit %j', limit => {
    expect(pointerOf(() => pageOf({ limit }, ['text']))).toMatchObject([{ pointer: '/query/limit' }]);
  });

  it('refuses a limit and a cursor that are sent twice', () => {
    expect(pointerOf(() => pageOf({ limit: ['1', '2'] }, ['text']))).toMatchObject([
      { pointer: '/query/limit' },
    ]);
    expect(pointerOf(() => pageOf({ cursor: ['a', 'b'] }, ['text']))).toMatchObject([
      { pointer: '/query/cursor' },
    ]);
  });

  it('reads back every cursor of its own', () => {
    const value = fc.oneof(fc.stringMatching(/^[\w:.-]{0,80}$/), fc.integer({ min: 0, max: 2_147_483_647 }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), some => {
        const kinds = some.map(one => (typeof one === 'string' ? 'text' : 'integer'));
        expect(decodeCursor(encodeCursor(some), kinds)).toEqual(some);
      }),
    );
  });

  it('answers 400 to any other cursor, never something else', () => {
    fc.assert(
      fc.property(fc.string(), cursor => {
        const result = pointerOf(() => decodeCursor(cursor, ['text', 'text']));
        expect(Array.isArray(result)).toBe(true);
      }),
    );
    expect(pointerOf(() => decodeCursor(encodeCursor(['one']), ['text', 'text']))).toMatchObject([
      { pointer: '/query/cursor' },
    ]);
    expect(pointerOf(() => decodeCursor(Buffer.from('[{}]').toString('base64url'), ['text']))).toMatchObject([
      { code: 'cursor' },
    ]);
  });

  it.each([[['\u0000', 'x']], [['\ud800', 'x']], [[1, 'x']], [['x'.repeat(300), 'x']]])(
    'refuses values no database column of the list can hold: %j',
    values => {
      const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
      expect(pointerOf(() => decodeCursor(cursor, ['text', 'text']))).toMatchObject([{ code: 'cursor' }]);
    },
  );

  it.each([['x'], [-1], [1.5], [9_999_999_999], [null]])('takes no %j for a number', value => {
    const cursor = Buffer.from(JSON.stringify([value])).toString('base64url');
    expect(pointerOf(() => decodeCursor(cursor, ['integer']))).toMatchObject([{ code: 'cursor' }]);
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
          const page = pageOfShortList(all, pageOf(query, ['text']));
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
