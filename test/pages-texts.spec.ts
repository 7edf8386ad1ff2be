import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = join(import.meta.dirname, '..', 'web', 'src', 'texts');
/** The switch names each language in that language. */
const IN_THE_OTHER_LANGUAGE = ['shell.shell.language'];

type Sentences = Readonly<Record<string, unknown>>;

const namesIn = (locale: string): string[] =>
  readdirSync(join(TEXTS, locale))
    .filter(name => name.endsWith('.ts'))
    .map(name => name.slice(0, -'.ts'.length))
    .sort();

type Make = (...values: readonly unknown[]) => unknown;
type Sentence = string | Make;

/** Every sentence by its path, a function with how many values it takes. */
function sentences(value: unknown, path: string): [string, Sentence][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}(${value.length})`, value as Make]];
  return Object.entries(value as Sentences).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

/** Most values are numbers; a sentence that cannot do with one takes text. */
const NUMBERS = (at: number): unknown => 70 + at;
const TEXTS_GIVEN = (at: number): unknown => `x${at}`;

/** What a function makes of samples, with another value in one place; `null` when it cannot do with them. */
function said(
  make: Make,
  sample: (at: number) => unknown,
  other?: { at: number; value: unknown },
): string | null {
  const values = Array.from({ length: make.length }, (_value, at) =>
    at === other?.at ? other.value : sample(at),
  );
  try {
    return String(make(...values));
  } catch {
    return null;
  }
}

const words = (sentence: Sentence): string =>
  typeof sentence === 'string' ? sentence : (said(sentence, NUMBERS) ?? said(sentence, TEXTS_GIVEN) ?? '');

/** Whether a sentence says something else when this value is another one. */
const says = (make: Make, at: number): boolean =>
  [NUMBERS, TEXTS_GIVEN].some(sample => {
    const all = [0, 1, 7, '', 'y', true, false].map(value => said(make, sample, { at, value }));
    return new Set(all.filter(one => one !== null)).size > 1;
  });

/** The values that a sentence is given and does not say, by path and place. */
const unsaid = (all: ReadonlyMap<string, Sentence>): string[] =>
  [...all].flatMap(([path, sentence]) =>
    typeof sentence === 'string'
      ? []
      : Array.from({ length: sentence.length }, (_value, at) => at)
          .filter(at => !says(sentence, at))
          .map(at => `${path} ${at}`),
  );

const load = async (locale: string, name: string): Promise<Map<string, Sentence>> =>
  new Map(sentences((await import(join(TEXTS, locale, `${name}.ts`))) as Sentences, name));

describe('the texts of the pages', () => {
  it('are there in both languages, part by part', () => {
    expect(namesIn('en')).toEqual(namesIn('zh-CN'));
    expect(namesIn('zh-CN')).toContain('shell');
  });

  describe.each(namesIn('zh-CN'))('%s', name => {
    it('has the same sentences in both, with the same values in them', async () => {
      const [zh, en] = await Promise.all([load('zh-CN', name), load('en', name)]);
      expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
      expect({ zh: unsaid(zh), en: unsaid(en) }).toEqual({ zh: [], en: [] });
    });

    it('is whole: no sentence is empty, and each is in its language', async () => {
      const [zh, en] = await Promise.all([load('zh-CN', name), load('en', name)]);
      // One language may need no word where the other does (…等3人 / held by … and 3 more).
      const empty = [...zh]
        .filter(
          ([path, sentence]) => words(sentence).trim() === '' && words(en.get(path) ?? '').trim() === '',
        )
        .map(([path]) => path);
      const foreign = [...en]
        .filter(
          ([path, sentence]) =>
            /\p{Script=Han}/u.test(words(sentence)) && !IN_THE_OTHER_LANGUAGE.includes(path),
        )
        .map(([path]) => path);
      expect({ empty, foreign }).toEqual({ empty: [], foreign: [] });
    });
  });
});
