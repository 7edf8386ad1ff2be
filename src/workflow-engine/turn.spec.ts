import 'reflect-metadata';
import { DEFINITIONS } from '../../workflows/index.js';
import { DUTIES } from '../../workflows/_kit/duty.js';
import { chartOf } from './chart.js';
import { stateValue } from './state-key.js';
import { statesAwaiting, statesOffering, turnOf } from './turn.js';
import type { StoredState } from './types.js';

const definitionOf = (name: string) => {
  const found = DEFINITIONS.find(definition => definition.name === name);
  if (!found) throw new Error(name);
  return found;
};
const CONTROL = { recused: [], drafters: ['li'], adviser: 'zhao', adviserOpinionBy: 'zhao', drafts: [] };
const FACTS = { at: '2026-03-05T01:00:00.000Z', today: '2026-03-05', settings: {}, clock: null } as never;

function turn(key: string, personId: string, duty: (typeof DUTIES)[number], control = {}): string[] {
  const state = { value: stateValue(key), context: { control: { ...CONTROL, ...control }, record: {} } };
  return turnOf(
    definitionOf('major-decision'),
    state as unknown as StoredState,
    { personId, duties: [duty] },
    FACTS,
  );
}

describe('whose turn it is', () => {
  it('is the reviewer’s under review, for the step that brings it on and not for what is possible at any time', () => {
    expect(turn('judicialOffice.underReview', 'wang', 'reviewer')).toEqual(['ISSUE_REVIEW_OPINION']);
  });

  it('is not the turn of a reviewer who drafted it', () => {
    expect(turn('judicialOffice.underReview', 'li', 'reviewer')).toEqual([]);
  });

  it('is the turn of the assigned adviser alone', () => {
    expect(turn('legalAdviserReview.assigned', 'zhao', 'legalAdviser')).toEqual(['DECLARE_NO_CONFLICT']);
    expect(turn('legalAdviserReview.assigned', 'qian', 'legalAdviser')).toEqual([]);
  });

  it('is nobody’s who is recused', () => {
    expect(turn('judicialOffice.underReview', 'wang', 'reviewer', { recused: ['wang'] })).toEqual([]);
  });

  it('is the drafter’s although the dossier is not complete: completing it is what they are waited for', () => {
    expect(turn('drafting.preparing', 'li', 'drafter', { filledSlots: [] })).toContain('SUBMIT_FOR_REVIEW');
  });
});

describe.each(DEFINITIONS)('where a queue of $id is looked for', definition => {
  it('leaves out no state in which somebody could bring a matter on, and no end', () => {
    const { finals } = chartOf(definition.machine);
    const covered = new Set(DUTIES.flatMap(duty => statesAwaiting(definition, [duty])));
    const wanted = Object.keys(definition.states).filter(key => !finals.has(key));
    expect([...covered].sort()).toEqual(wanted.sort());
  });

  it('offers nothing to auditors and administrators anywhere', () => {
    for (const duty of ['auditor', 'systemAdmin', 'securityAdmin', 'auditAdmin'] as const)
      expect(statesOffering(definition, [duty])).toEqual([]);
  });
});
