import fc from 'fast-check';
import { comparable, simplified } from './comparable.js';

describe('what catalogue texts are compared by', () => {
  it.each([
    ['匯豐社區平安體驗館建設', '汇丰社区平安体验馆建设'],
    ['利民水库 除险加固工程', '利民水库除险加固工程'],
    ['（二期）工程', '(二期)工程'],
    ['ＡＢＣ项目', 'abc项目'],
    ['“十五五”规划', '"十五五"规划'],
    ['赤坎—下余', '赤坎-下余'],
    ['绍政发〔2015〕42 号', '绍政发[2015]42号'],
    ['改造、提升', '改造，提升'],
    ['後勤　服務', '后勤服务'],
    ['名\u200b称', '名称'],
  ])('%s equals %s', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it('keeps apart what differs in words or figures', () => {
    expect(comparable('光明路路面修复工程')).not.toBe(comparable('光明路路基修复工程'));
    expect(comparable('二期工程')).not.toBe(comparable('三期工程'));
  });

  it('does not depend on spaces, and comparing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), (text, at) => {
        const folded = comparable(text);
        expect(comparable(folded)).toBe(folded);
        const characters = Array.from(text.normalize('NFKC'));
        characters.splice(at, 0, '　');
        expect(comparable(characters.join('')).normalize('NFKC')).toBe(folded.normalize('NFKC'));
      }),
    );
  });

  it('simplifies character by character and leaves simplified text alone', () => {
    expect(simplified('重大行政決策事項')).toBe('重大行政决策事项');
    expect(simplified('重大行政决策事项')).toBe('重大行政决策事项');
    expect(Array.from(simplified('臺灣體驗館'))).toHaveLength(5);
  });
});
