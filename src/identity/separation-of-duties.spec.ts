import fc from 'fast-check';
import { ACTING_DUTIES, DUTIES } from '../../workflows/_kit/duty.js';
import { mayHoldTogether } from './separation-of-duties.js';

describe('duties of one person', () => {
  it('may be several that act on matters', () => {
    expect(mayHoldTogether(['reviewer', 'drafter'])).toBe(true);
    expect(mayHoldTogether(['chair', 'member', 'leader'])).toBe(true);
  });

  it('may be nothing, or one and the same for several units', () => {
    expect(mayHoldTogether([])).toBe(true);
    expect(mayHoldTogether(['systemAdmin', 'systemAdmin'])).toBe(true);
    expect(mayHoldTogether(['auditor', 'auditor'])).toBe(true);
  });

  it.each([
    ['systemAdmin', 'securityAdmin'],
    ['securityAdmin', 'auditAdmin'],
    ['systemAdmin', 'drafter'],
    ['auditAdmin', 'auditor'],
    ['auditor', 'secretary'],
  ] as const)('may not be %s and %s', (one, other) => {
    expect(mayHoldTogether([one, other])).toBe(false);
  });

  it('never let an administrator or an auditor act on a matter', () => {
    const duties = fc.array(fc.constantFrom(...DUTIES));
    fc.assert(
      fc.property(duties, held => {
        const acts = held.some(duty => ACTING_DUTIES.includes(duty));
        const doesNot = held.some(duty => !ACTING_DUTIES.includes(duty));
        return !(acts && doesNot && mayHoldTogether(held));
      }),
    );
  });
});
