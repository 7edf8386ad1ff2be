import fc from 'fast-check';
import { fenOfYuan, spelledYuan, yuanOfFen } from './money.js';

const words = { wan: (n: string) => `${n}万元`, yi: (n: string) => `${n}亿元` };

describe('money', () => {
  it('comes back the same through yuan, for every amount the service takes', () => {
    fc.assert(fc.property(fc.maxSafeNat(), fen => fenOfYuan(yuanOfFen(fen)) === fen));
  });

  it('does not lose a fen to fractions', () => {
    expect(fenOfYuan('0.29')).toBe(29);
    expect(fenOfYuan('1.1')).toBe(110);
    expect(fenOfYuan('4503599627370.49')).toBe(450359962737049);
  });

  it.each(['', '-1', '1.234', 'abc', '1e3'])('is no amount: %s', typed => {
    expect(fenOfYuan(typed)).toBeUndefined();
  });

  it('is said in 万 and 亿 where noughts are easily miscounted', () => {
    expect(spelledYuan(999_999, words)).toBeNull();
    expect(spelledYuan(1_200_000_00, words)).toBe('120万元');
    expect(spelledYuan(250_000_000_00, words)).toBe('2.5亿元');
  });
});
