import fc from 'fast-check';
import { bandPath, flowLayout } from './flow-layout.js';
import { monthsOf } from './months.js';
import { percentOf, STANDINGS, without, type Counts } from './standings.js';

const counts = (n: number): Counts => Object.fromEntries(STANDINGS.map(one => [one, n])) as Counts;

describe('months of a period', () => {
  it('are cut to the period', () => {
    expect(monthsOf('2027-01-15', '2027-03-02')).toEqual([
      { from: '2027-01-15', to: '2027-01-31', month: 1, year: 2027 },
      { from: '2027-02-01', to: '2027-02-28', month: 2, year: 2027 },
      { from: '2027-03-01', to: '2027-03-02', month: 3, year: 2027 },
    ]);
  });

  it('go over the year, know leap years and are the last twelve at most', () => {
    const months = monthsOf('2023-01-01', '2024-02-29');
    expect(months).toHaveLength(12);
    expect(months[0]?.from).toBe('2023-03-01');
    expect(months.at(-1)?.to).toBe('2024-02-29');
  });
});

describe('the rate', () => {
  it('has one place, and is only 100 when nothing is missing', () => {
    expect(percentOf(1)).toBe('100');
    expect(percentOf(0.9754)).toBe('97.5');
    expect(percentOf(0.99999)).toBe('99.9');
    expect(percentOf(0)).toBe('0');
  });
});

describe('what a unit has beside the units below it', () => {
  it('is the whole without its parts, never less than nothing', () => {
    expect(without(counts(5), [counts(2), counts(1)])).toEqual(counts(2));
    expect(without(counts(1), [counts(2)])).toEqual(counts(0));
  });
});

describe('the picture', () => {
  const parts = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 8 });

  it('shows everything that is not nothing, in rows that do not overlap', () => {
    fc.assert(
      fc.property(parts, numbers => {
        const { bands, height, whole } = flowLayout(numbers.map((n, key) => ({ key, n })));
        return (
          bands.every(({ n, thickness }) => (n === 0) === (thickness === 0)) &&
          bands.every(
            ({ top, height: own, right, thickness }) => right >= top && right + thickness <= top + own,
          ) &&
          bands.every(
            ({ top }, at) => at === 0 || top === (bands[at - 1]?.top ?? 0) + (bands[at - 1]?.height ?? 0),
          ) &&
          whole.height === bands.reduce((sum, { thickness }) => sum + thickness, 0) &&
          whole.height <= height
        );
      }),
    );
  });

  it('draws a band as one closed outline', () => {
    expect(bandPath({ left: 10, right: 30, thickness: 4 }, 100)).toBe(
      'M0 10C50 10 50 30 100 30V34C50 34 50 14 0 14Z',
    );
  });
});
