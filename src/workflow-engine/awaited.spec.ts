import 'reflect-metadata';
import { DEFINITIONS } from '../../workflows/index.js';
import { awaitedDuties } from './awaited.js';
import { stateValue } from './state-key.js';
import type { StoredState } from './types.js';

const definitionOf = (name: string) => {
  const found = DEFINITIONS.find(definition => definition.name === name);
  if (!found) throw new Error(name);
  return found;
};
const at = (key: string, control: Record<string, unknown> = {}) =>
  ({ value: stateValue(key), context: { control, record: {} } }) as unknown as StoredState;
const awaited = (name: string, key: string, control?: Record<string, unknown>) =>
  awaitedDuties(definitionOf(name), at(key, control));

describe('whose step a matter waits for', () => {
  it.each([
    ['drafting.planned', ['drafter']],
    ['drafting.returned', ['drafter']],
    ['legalAdviserReview.submitted', ['reviewer', 'judicialHead']],
    ['legalAdviserReview.awaitingSupplement', ['drafter']],
    ['legalAdviserReview.assigned', ['legalAdviser']],
    ['judicialOffice.underReview', ['reviewer', 'judicialHead']],
    ['judicialOffice.adoptionFeedback', ['drafter']],
    ['committeeDecision.inSession', ['secretary']],
    ['disclosure.pending', ['publisher']],
    ['disclosure.withholdingProposed', ['leader', 'chair']],
  ])('in %s of a decision it is %j', (state, duties) => {
    expect(awaited('major-decision', state)).toEqual(duties);
  });

  it('follows the matter where the state alone does not tell', () => {
    expect(awaited('contract', 'judicialOffice.reviewed', { track: 'ordinary' })).toEqual(['leader']);
    expect(awaited('contract', 'judicialOffice.reviewed', { track: 'major' })).toContain('secretary');
  });

  it('is nobody once the matter is closed', () => {
    for (const end of ['archived', 'rejected', 'withdrawn']) expect(awaited('contract', end)).toEqual([]);
  });
});
