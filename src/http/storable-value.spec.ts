import fc from 'fast-check';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { unstorableIn } from './storable-value.js';

describe('what can be kept', () => {
  it.each([
    ['a lone surrogate', { a: ['x', '\ud800'] }, '/a/1', 'storableText'],
    ['a mark that turns the text around', { title: '关于\u202egpj.exe' }, '/title', 'plainText'],
    ['U+0000', { a: { b: 'x\u0000' } }, '/a/b', 'storableText'],
    ['an infinite number', { a: JSON.parse('1e999') as number }, '/a', 'exactNumber'],
    ['a number that would be rounded', { a: JSON.parse('90071992547409931') as number }, '/a', 'exactNumber'],
    [
      'a member called __proto__',
      JSON.parse('{"a":{"__proto__":1}}') as object,
      '/a/__proto__',
      'memberName',
    ],
    ['a name with U+0000', { 'x\u0000': 1 }, '/�', 'memberName'],
  ])('names %s with its place', (_what, value, pointer, code) => {
    expect(unstorableIn(value)).toMatchObject([{ pointer, code }]);
  });

  it('writes pointers as RFC 6901 does', () => {
    expect(unstorableIn({ 'a/b~c': '\u0000' })).toMatchObject([{ pointer: '/a~1b~0c' }]);
  });

  it('never repeats the value', () => {
    expect(JSON.stringify(unstorableIn({ a: 'secret\u0000' }))).not.toContain('secret');
  });

  it('refuses a body of a hundred thousand brackets without running out of stack', () => {
    const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown;
    expect(unstorableIn(deep)).toMatchObject([{ code: 'tooDeep' }]);
  });

  it('names at most twenty places', () => {
    expect(unstorableIn(Array.from({ length: 1_000 }, () => '\u0000'))).toHaveLength(20);
  });

  it('lets through exactly what canonical JSON and both databases keep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), value => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__'));
        const bad = /\\u0000|\\ud[89a-f]/i.test(text) || /\d{16}|e\+/.test(text);
        if (unstorableIn(value).length > 0) expect(bad).toBe(true);
        else expect(() => canonicalJson(value as Json)).not.toThrow();
      }),
    );
  });
});
