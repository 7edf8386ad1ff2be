import { placesFor } from './duty-places.js';

describe('the places of the menu', () => {
  it('are those of the duty', () => {
    expect(placesFor(['drafter'])).toEqual(['workbench', 'matters', 'new']);
    expect(placesFor(['legalAdviser'])).toEqual(['workbench', 'review', 'matters']);
    expect(placesFor(['auditor'])).toEqual(['workbench', 'matters', 'audit', 'coverage']);
  });

  it('are five at most, whatever somebody holds', () => {
    expect(placesFor(['drafter', 'reviewer', 'secretary', 'publisher', 'auditor'])).toHaveLength(5);
  });

  it('are none of a matter for administrators, whatever else they hold', () => {
    expect(placesFor(['systemAdmin', 'drafter'])).toEqual(['workbench']);
  });
});
