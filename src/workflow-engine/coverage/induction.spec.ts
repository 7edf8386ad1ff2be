import 'reflect-metadata';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { ruleOf } from '../../../workflows/_kit/event.js';
import { DEFINITIONS } from '../../../workflows/index.js';
import { induction } from './induction.js';

const without = (definition: WorkflowDefinition, type: string, ...names: string[]): WorkflowDefinition => {
  const event = definition.events[type];
  if (!event) throw new Error(`${definition.id} has no ${type}`);
  const rules = event.rules.filter(use => !names.includes(ruleOf(use).name));
  return { ...definition, events: { ...definition.events, [type]: { ...event, rules } } };
};
const named = (name: string): WorkflowDefinition => {
  const found = DEFINITIONS.find(definition => definition.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe('the induction over the chart', () => {
  it.each(DEFINITIONS.map(definition => [definition.id, definition] as const))(
    'shows of %s that every step from where all is well leads to where all is well',
    (_id, definition) => {
      const { steps, faults } = induction(definition);
      expect(faults).toEqual([]);
      expect(steps).toBeGreaterThan(10_000);
    },
  );

  it.each([
    ['major-decision', 'RECORD_DECISION', 'conclusionPermits'],
    ['major-decision', 'CONFIRM_AMENDMENT', 'textIsTheOneReviewed'],
    ['contract', 'APPROVE_CONTRACT', 'conclusionPermits'],
  ])('finds where %s forgets a gate: %s without %s', (name, type, rule) => {
    const { faults } = induction(without(named(name), type, rule));
    expect(faults).toContainEqual(
      expect.objectContaining({ event: type, what: expect.stringContaining('opinion') }),
    );
  });
});
