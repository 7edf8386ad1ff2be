import { stoppedBy } from './stopped-by.js';

const HINTS = {
  'data.classified': { says: { value: true, rule: 'unclassified', stops: true } },
  'data.guaranteesDebt': { says: { value: true, rule: 'guaranteeFree', stops: false } },
};

describe('an answer that ends a form', () => {
  it('names the rule it breaks', () => {
    expect(stoppedBy(HINTS, { data: { classified: true } })).toBe('unclassified');
  });

  it('is none of those that only warn, and none that was not given', () => {
    expect(stoppedBy(HINTS, { data: { classified: false, guaranteesDebt: true } })).toBeNull();
    expect(stoppedBy(HINTS, {})).toBeNull();
  });
});
