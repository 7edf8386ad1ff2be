import { monthsBetween } from './month-grid.js';

describe('the months of a period', () => {
  it('have weeks from Monday, and only those in which some of it lies', () => {
    const [november, december, ...more] = monthsBetween('2026-11-24', '2026-12-01');
    expect(november?.weeks[0]).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(november?.weeks.at(-1)).toEqual(['2026-11-30', null, null, null, null, null, null]);
    expect(december?.weeks).toEqual([
      [null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'],
    ]);
    expect(more).toEqual([]);
  });

  it('go over the end of a year, and are not too many', () => {
    expect(monthsBetween('2026-12-30', '2027-02-01').map(({ id }) => id)).toEqual([
      '2026-12',
      '2027-01',
      '2027-02',
    ]);
    expect(monthsBetween('2026-01-01', '2026-12-31')).toHaveLength(3);
  });
});
