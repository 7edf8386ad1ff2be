import fc from 'fast-check';
import { LOCALES } from '../kernel/localized-text.js';
import { localeOf } from './locale.js';

describe('the reader’s language', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.8', 'en'],
    ['zh-TW', 'zh-CN'],
    ['fr, en;q=0.4', 'en'],
    ['fr', 'zh-CN'],
    ['en;q=0.5, zh;q=0.9', 'zh-CN'],
    ['en;q=0, *', 'zh-CN'],
    ['EN-us', 'en'],
    ['english', 'zh-CN'],
    ['en;q=nonsense, zh', 'zh-CN'],
  ])('%s is read as %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });

  it('is always one we speak, whatever is asked for', () => {
    fc.assert(fc.property(fc.string(), header => LOCALES.includes(localeOf(header))));
  });
});
