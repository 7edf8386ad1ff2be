import { CITATIONS } from './_law/index.js';
import type { LocalizedText } from './_kit/text.js';
import { DEFINITIONS } from './index.js';

const rules = DEFINITIONS.flatMap(({ id, rules: list }) =>
  list.map(rule => [`${id} ${rule.name}`, rule] as const),
);

describe.each(rules)('the words of %s', (_name, rule) => {
  const sentences: readonly LocalizedText[] = [rule.message, rule.remedy];

  it('fit on one line in both languages', () => {
    for (const sentence of sentences) {
      expect([...sentence['zh-CN']].length).toBeLessThanOrEqual(60);
      expect(sentence.en.length).toBeLessThanOrEqual(140);
      expect(`${sentence['zh-CN']}${sentence.en}`).not.toMatch(/\n/);
    }
  });

  it('are Chinese in Chinese and English in English, without a full stop', () => {
    for (const sentence of sentences) {
      expect(sentence['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(sentence['zh-CN']).not.toMatch(/[,;!?]|[。.]$/);
      expect(sentence.en).not.toMatch(/\p{Script=Han}|\.$/u);
    }
  });

  it('have the same gaps in both languages', () => {
    const gaps = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();
    for (const sentence of sentences) expect(gaps(sentence['zh-CN'])).toEqual(gaps(sentence.en));
  });

  it('rest on provisions that are known', () => {
    for (const key of rule.legalBasis.filter(basis => !basis.startsWith('local:')))
      expect(CITATIONS).toHaveProperty([key]);
  });
});

it('calls one thing by one name in both workflows', () => {
  const [decision, contract] = DEFINITIONS;
  const shared = (one: object | undefined, other: object | undefined) =>
    Object.keys(one ?? {}).filter(key => key in (other ?? {}));
  for (const key of shared(decision?.labels, contract?.labels)) {
    expect([key, contract?.labels[key]]).toEqual([key, decision?.labels[key]]);
  }
  for (const key of shared(decision?.events, contract?.events)) {
    expect([key, contract?.events[key]?.label]).toEqual([key, decision?.events[key]?.label]);
  }
});
