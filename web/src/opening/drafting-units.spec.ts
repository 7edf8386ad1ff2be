import type { Unit } from '../api/people.js';
import { draftingUnits } from './drafting-units.js';

const unit = (id: string, parentId: string | null): Unit => ({ id, name: id, kind: 'office', parentId });
const UNITS = [
  unit('street', null),
  unit('construction', 'street'),
  unit('hall', 'construction'),
  unit('culture', 'street'),
];
const drafterOf = (...unitIds: string[]) => unitIds.map(unitId => ({ duty: 'drafter' as const, unitId }));

describe('units somebody may open matters for', () => {
  it('are those of the duty and everything below, their own first', () => {
    const found = draftingUnits({ unitId: 'hall', duties: drafterOf('construction') }, UNITS);
    expect(found.map(({ id }) => id)).toEqual(['hall', 'construction']);
  });

  it('are none for whoever drafts nowhere', () => {
    const duties = [{ duty: 'reviewer' as const, unitId: 'street' }];
    expect(draftingUnits({ unitId: 'street', duties }, UNITS)).toEqual([]);
  });
});
