import { judge } from '../../../test/support/judge-rule.js';
import { openingControlOf } from '../../../test/support/opening-control.js';
import { contract } from './index.js';
import { contractDossierComplete, guaranteeFree, leaseTermAllowed } from './rules.js';

const holds = judge(openingControlOf(contract));

describe('a contract', () => {
  it('comes with its text and the counterparty’s qualification', () => {
    const filled = (...filledSlots: string[]) => holds(contractDossierComplete, { control: { filledSlots } });
    expect(filled('draft', 'counterpartyQualification')).toBe(true);
    expect(filled('draft', 'explanation')).toBe(false);
  });

  it('guarantees nobody’s debt', () => {
    expect(holds(guaranteeFree, { control: { guaranteesDebt: false } })).toBe(true);
    expect(holds(guaranteeFree, { control: { guaranteesDebt: true } })).toBe(false);
  });

  it('leases for twenty years at most; the use of land follows other limits', () => {
    const runs = (contractKind: string, termMonths: number | null) =>
      holds(leaseTermAllowed, { control: { contractKind, termMonths } });
    expect(runs('lease', 240)).toBe(true);
    expect(runs('lease', 241)).toBe(false);
    expect(runs('landUse', 840)).toBe(true);
    expect(runs('service', null)).toBe(true);
  });
});
