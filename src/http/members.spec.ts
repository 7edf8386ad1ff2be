import { AppError } from '../kernel/app-error.js';
import { bodyMembers, memberThat, objectMember, oneOf, queryMembers, stringMember } from './members.js';
import { text } from '../kernel/localized-text.js';

const errorsOf = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (error) {
    return (error as AppError).members.errors;
  }
};

const RULES = {
  name: stringMember(5),
  kind: oneOf(['a', 'b'], false),
  data: objectMember(false),
  even: memberThat(
    value => typeof value === 'number' && value % 2 === 0,
    'even',
    text('偶数', 'even'),
    false,
  ),
};

describe('members of a body', () => {
  it.each([undefined, null, [], 'text', 7])('refuses %j as a body', body => {
    expect(errorsOf(() => bodyMembers(body, RULES))).toMatchObject([{ pointer: '', code: 'object' }]);
  });

  it('names every member that is missing, wrong or unknown', () => {
    const body = { kind: 'c', data: [], even: 3, other: 1, 'x/y': 2 };
    expect(errorsOf(() => bodyMembers(body, RULES))).toMatchObject([
      { pointer: '/other', code: 'unknown' },
      { pointer: '/x~1y', code: 'unknown' },
      { pointer: '/name', code: 'required' },
      { pointer: '/kind', code: 'oneOf' },
      { pointer: '/data', code: 'object' },
      { pointer: '/even', code: 'even' },
    ]);
  });

  it('does not take what every object inherits for a known member', () => {
    expect(errorsOf(() => bodyMembers({ name: 'x', constructor: 1, toString: 2 }, RULES))).toMatchObject([
      { pointer: '/constructor' },
      { pointer: '/toString' },
    ]);
  });

  it('lets a right body through', () => {
    expect(bodyMembers({ name: 'x', even: 2 }, RULES)).toEqual({ name: 'x', even: 2 });
  });
});

describe('parameters of a query', () => {
  it('refuses a misspelt filter instead of answering with everything', () => {
    expect(
      errorsOf(() => queryMembers({ dutty: 'reviewer' }, { duty: stringMember(20, false) })),
    ).toMatchObject([{ pointer: '/query/dutty', code: 'unknown' }]);
  });

  it('refuses a parameter sent twice', () => {
    expect(
      errorsOf(() => queryMembers({ duty: ['a', 'b'] }, { duty: stringMember(20, false) })),
    ).toMatchObject([{ pointer: '/query/duty', code: 'once' }]);
  });

  it('knows paging unless told otherwise', () => {
    expect(queryMembers({ limit: '5', cursor: 'x' })).toEqual({ limit: '5', cursor: 'x' });
    expect(errorsOf(() => queryMembers({ limit: '5' }, {}, false))).toMatchObject([{ code: 'unknown' }]);
  });
});
