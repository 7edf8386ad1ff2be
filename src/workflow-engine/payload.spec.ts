import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import {
  CitationList,
  Count,
  Day,
  Id,
  ListOf,
  OneOf,
  Optional,
  Part,
  Sha256,
  TextList,
  Words,
  YesNo,
} from '../../workflows/_kit/payload.js';
import { validatePayload } from './payload.js';

class Item {
  @Words(10) text!: string;
  @CitationList(0, 3) legalBasis!: string[];
  @Optional() @Words() suggestion?: string;
}
class Counterparty {
  @Words() name!: string;
}
class Form {
  @Day() meetingOn!: string;
  @OneOf(['lawful', 'revise']) conclusion!: string;
  @Sha256() textSha256!: string;
  @Count(1, 10) workingDays!: number;
  @YesNo() holds!: boolean;
  @Id() adviserId!: string;
  @ListOf(() => Item, 0, 2) items!: Item[];
  @Part(() => Counterparty) counterparty!: Counterparty;
  @TextList(1, 2) parts!: string[];
  @Optional() @Words() note?: string;
}
class Nothing {}

const good = (): Record<string, unknown> => ({
  meetingOn: '2026-03-05',
  conclusion: 'lawful',
  textSha256: 'a'.repeat(64),
  workingDays: 3,
  holds: false,
  adviserId: 'p1',
  items: [{ text: '条文', legalBasis: ['SC-713:25', 'GBF80'] }],
  counterparty: { name: '某公司' },
  parts: ['附件一'],
});

const faults = (plain: unknown): string[] => {
  const judged = validatePayload(Form, plain);
  return judged.ok ? [] : judged.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};
const withMember = (name: string, value: unknown) => ({ ...good(), [name]: value });

describe('a payload', () => {
  it('is given back as it was, when it fits', () => {
    const judged = validatePayload(Form, good());
    expect(judged).toEqual({ ok: true, data: good() });
  });

  it('may leave optional members out, but not set them to null', () => {
    expect(faults(withMember('note', '好'))).toEqual([]);
    expect(faults(withMember('note', null))).toEqual(['/data/note not-null']);
    expect(faults(withMember('adviserId', null))).toEqual(['/data/adviserId not-null']);
  });

  it.each(Object.keys(good()))('misses %s when it is left out', name => {
    const { [name]: _left, ...rest } = good();
    expect(faults(rest)).toEqual([`/data/${name} required`]);
  });

  it.each([
    ['meetingOn', '2026-02-30', '/data/meetingOn not-a-day'],
    ['meetingOn', '5.3.2026', '/data/meetingOn not-a-day'],
    ['conclusion', 'toString', '/data/conclusion not-one-of'],
    ['textSha256', 'A'.repeat(64), '/data/textSha256 not-a-digest'],
    ['workingDays', 11, '/data/workingDays too-large'],
    ['workingDays', 0, '/data/workingDays too-small'],
    ['workingDays', 1.5, '/data/workingDays not-a-whole-number'],
    ['workingDays', '3', '/data/workingDays not-a-whole-number'],
    ['holds', 'true', '/data/holds not-yes-or-no'],
    ['adviserId', '', '/data/adviserId blank'],
    ['adviserId', 7, '/data/adviserId not-text'],
    ['note', ' \u3000\n', '/data/note blank'],
    ['note', '长'.repeat(4001), '/data/note too-long'],
    ['items', {}, '/data/items not-a-list'],
    ['items', [1], '/data/items/0 not-an-object'],
    ['items', [null], '/data/items/0 not-an-object'],
    ['items', [[]], '/data/items/0 not-an-object'],
    ['items', [1, 2, 3], '/data/items too-many'],
    [
      'items',
      [
        { text: 'x', legalBasis: [] },
        { text: 'x'.repeat(11), legalBasis: [] },
      ],
      '/data/items/1/text too-long',
    ],
    [
      'items',
      [{ text: 'x', legalBasis: ['SC-713:25', '第25条'] }],
      '/data/items/0/legalBasis/1 not-a-citation-key',
    ],
    ['counterparty', [{ name: 'x' }], '/data/counterparty not-an-object'],
    ['counterparty', 'x', '/data/counterparty not-an-object'],
    ['counterparty', {}, '/data/counterparty/name required'],
    ['parts', [], '/data/parts too-few'],
    ['parts', ['x', ''], '/data/parts/1 blank'],
    ['parts', ['x', null], '/data/parts/1 not-text'],
  ])('is refused with %s = %j', (name, value, fault) => {
    expect(faults(withMember(name, value))).toEqual([fault]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__', 'prototype', 'meeting/On'])(
    'may not have a member called %s',
    name => {
      const plain = JSON.parse(
        JSON.stringify(good()).replace('{', `{${JSON.stringify(name)}:{"x":1},`),
      ) as unknown;
      expect(faults(plain)).toEqual([`/data/${name.replace('/', '~1')} unknown-member`]);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  it.each([null, undefined, 1, 'x', [], [good()]])('is an object, not %j', plain => {
    expect(faults(plain)).toEqual(['/data not-an-object']);
  });

  it('without members accepts only an empty object', () => {
    expect(validatePayload(Nothing, {})).toEqual({ ok: true, data: {} });
    expect(validatePayload(Nothing, { note: 1 }).ok).toBe(false);
  });

  it.each(['\ud800', 'a\udc00b', 'a\u0000'])('is refused when a text or a name cannot be kept', words => {
    expect(faults(withMember('note', words))).toEqual(['/data/note not-storable']);
    expect(faults({ ...good(), [words]: 1 })).toEqual(['/data/? not-storable']);
    expect(faults(withMember('items', [{ text: words, legalBasis: [] }]))).toEqual([
      '/data/items/0/text not-storable',
    ]);
  });

  it('keeps astral characters, and counts each as one', () => {
    expect(faults(withMember('note', '𠮷'.repeat(4000)))).toEqual([]);
  });

  it('nested a hundred thousand deep is refused, not crashed on', () => {
    const deep = JSON.parse('{"note":'.repeat(1e5) + '1' + '}'.repeat(1e5)) as unknown;
    expect(faults(deep)[0]).toMatch(/ too-deep$/);
    expect(faults(withMember('items', JSON.parse('['.repeat(1e5) + ']'.repeat(1e5))))[0]).toMatch(
      / too-deep$/,
    );
  });

  it('with thousands of faults reports a hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`m${at}`, at]));
    expect(faults(many)).toHaveLength(101);
  });

  it('is never quoted back', () => {
    const secret = '身份证号330000';
    const judged = validatePayload(Form, Object.fromEntries(Object.keys(good()).map(name => [name, secret])));
    expect(JSON.stringify(judged)).not.toContain(secret);
  });

  it('says in both languages what is wrong', () => {
    const judged = validatePayload(Form, withMember('workingDays', 99));
    expect(judged).toMatchObject({
      errors: [{ message: { 'zh-CN': '不得大于 10', en: 'Must be 10 or less' } }],
    });
  });

  it('is judged as class-validator judges it, apart from its known gaps', () => {
    const odd = fc.oneof(
      fc.constantFrom('2026-03-05', 'lawful', 'a'.repeat(64), 3, true, 'p1', '', ' ', 11, -1, 'x'.repeat(65)),
      fc.jsonValue({ maxDepth: 2 }).filter(value => value !== null && typeof value !== 'object'),
    );
    const members = ['meetingOn', 'conclusion', 'textSha256', 'workingDays', 'holds', 'adviserId', 'note'];
    fc.assert(
      fc.property(fc.constantFrom(...members), odd, (name, value) => {
        const plain = withMember(name, value);
        const theirs = validateSync(plainToInstance(Form, plain), {
          whitelist: true,
          forbidNonWhitelisted: true,
        });
        const storable = typeof value !== 'string' || !/\p{Surrogate}|\0/u.test(value);
        expect(validatePayload(Form, plain).ok).toBe(theirs.length === 0 && storable);
      }),
      { numRuns: 500 },
    );
  });
});
