import { CITATION_KEY } from '../_kit/payload.js';
import { CONTRACTS_AND_ASSETS } from './contracts-and-assets.js';
import { DECISION_PROCEDURE } from './decision-procedure.js';
import { DISCLOSURE_AND_SECRECY } from './disclosure-and-secrecy.js';
import { CITATIONS } from './index.js';
import { chineseNumber } from './instrument.js';
import { PERSONS_AND_PENALTIES } from './persons-and-penalties.js';

describe('citations', () => {
  it.each([
    [5, '五'],
    [10, '十'],
    [14, '十四'],
    [25, '二十五'],
    [30, '三十'],
    [201, '二百零一'],
    [502, '五百零二'],
    [544, '五百四十四'],
    [615, '六百一十五'],
    [700, '七百'],
    [1005, '一千零五'],
    [1045, '一千零四十五'],
  ])('writes article %i as %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words);
  });

  it('names an article as an office does, in both languages', () => {
    expect(CITATIONS['SC-713:25']?.title).toEqual({
      'zh-CN': '《重大行政决策程序暂行条例》第二十五条',
      en: 'Interim Regulation on Procedures for Major Administrative Decisions (State Council Order 713), Article 25',
    });
  });

  it('has every key once, and a form accepts each of them', () => {
    const all = [
      ...DECISION_PROCEDURE,
      ...DISCLOSURE_AND_SECRECY,
      ...CONTRACTS_AND_ASSETS,
      ...PERSONS_AND_PENALTIES,
    ];
    expect(Object.keys(CITATIONS)).toHaveLength(all.length);
    for (const key of Object.keys(CITATIONS)) expect(key).toMatch(CITATION_KEY);
  });

  it('cites no article of an instrument whose official text nobody has compared', () => {
    const whole = ['GBF37', 'GBF80', 'GBF115', 'CB30'];
    for (const code of whole) {
      expect(CITATIONS).toHaveProperty(code);
      expect(Object.keys(CITATIONS).filter(key => key.startsWith(`${code}:`))).toEqual([]);
    }
  });
});
