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

/** Every sentence by its path; a function by what it makes of samples, so that both languages use every value. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}(${value.length})`, String(made(value as Make))]];
  return Object.entries(value as Sentences).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

type Make = (...values: readonly unknown[]) => unknown;
const samples = (make: Make, sample: (at: number) => unknown): unknown =>
  make(...Array.from({ length: make.length }, (_value, at) => sample(at)));

/** Most values are numbers; a sentence that cannot do with one takes text. */
function made(make: Make): unknown {
  try {
    return samples(make, at => 7 + at);
  } catch {
    return samples(make, at => `x${at}`);
  }
}

const load = async (locale: string, name: string): Promise<Map<string, string>> =>
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
    });

    it('is whole: no sentence is empty, and each is in its language', async () => {
      const [zh, en] = await Promise.all([load('zh-CN', name), load('en', name)]);
      // One language may need no word where the other does (…等3人 / held by … and 3 more).
      const empty = [...zh]
        .filter(([path, text]) => text.trim() === '' && en.get(path)?.trim() === '')
        .map(([path]) => path);
      const foreign = [...en]
        .filter(
          ([path, sentence]) => /\p{Script=Han}/u.test(sentence) && !IN_THE_OTHER_LANGUAGE.includes(path),
        )
        .map(([path]) => path);
      expect({ empty, foreign }).toEqual({ empty: [], foreign: [] });
    });
  });
});
