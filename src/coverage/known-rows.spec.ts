import { KnownRows } from './known-rows.js';

describe('rows a year has brought in already', () => {
  const rows = (...units: (string | null)[]): KnownRows => {
    const known = new KnownRows();
    units.forEach((unitId, index) => known.add('党政办公室 年度预算', { unitId, matterId: `m${index + 1}` }));
    return known;
  };

  it('are found again by the same identity and unit, the first one first', () => {
    expect(rows('u1', 'u1').matterOf('党政办公室 年度预算', 'u1')).toBe('m1');
    expect(rows('u1').matterOf('党政办公室 另一事项', 'u1')).toBeNull();
  });

  it('are another’s where two units bear one name', () => {
    expect(rows('u1').matterOf('党政办公室 年度预算', 'u2')).toBeNull();
    expect(rows('u1', 'u2').matterOf('党政办公室 年度预算', 'u2')).toBe('m2');
  });

  it('are found by name alone where a unit was not known at one of the imports', () => {
    expect(rows(null).matterOf('党政办公室 年度预算', 'u1')).toBe('m1');
    expect(rows('u1').matterOf('党政办公室 年度预算', null)).toBe('m1');
  });
});
