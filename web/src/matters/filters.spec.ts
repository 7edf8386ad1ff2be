import { filtersOf, queryOf, withFilter, withoutFilters } from './filters.js';

const address = (text: string): URLSearchParams => new URLSearchParams(text);

describe('filters in the address', () => {
  it('are read from it, without what is empty or not theirs', () => {
    expect(filtersOf(address('q=%E5%90%88%E5%90%8C&status=&unitId=u1&show=mine'))).toEqual({
      q: '合同',
      unitId: 'u1',
    });
  });

  it('change one at a time', () => {
    expect(withFilter(address('q=合同&stage=drafting'), 'stage', 'disclosure').toString()).toBe(
      address('q=合同&stage=disclosure').toString(),
    );
    expect(withFilter(address('q=合同&stage=drafting'), 'q', ' ').get('q')).toBeNull();
    expect(withoutFilters(address('q=合同&show=mine')).toString()).toBe('show=mine');
  });

  it('search from two characters on: one is not sent', () => {
    expect(queryOf({ q: '合' })).not.toHaveProperty('q');
    expect(queryOf({ q: '合 ' })).not.toHaveProperty('q');
    expect(queryOf({ q: '合同' }).q).toBe('合同');
    expect(queryOf({ q: '𠮷' })).not.toHaveProperty('q');
  });
});
