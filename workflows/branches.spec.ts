import fc from 'fast-check';
import { chartOf } from '../src/workflow-engine/chart.js';
import { CASE_BRANCHES } from './_stages/v1/branches.js';
import { EMPTY_CONTROL } from './_stages/v1/control.js';
import { CONTRACT_BRANCHES } from './contract/v1/branches.js';
import { DEFINITIONS } from './index.js';

/** Payloads as each form accepts them, as far as branches look. */
const person = fc.constantFrom('a', 'b', 'c');
const items = fc.array(fc.constant({ text: '意见', legalBasis: [] }), { maxLength: 2 });
const PAYLOADS: Readonly<Record<string, fc.Arbitrary<object>>> = {
  SUBMIT_FOR_REVIEW: fc.constant({}),
  PROVIDE_SUPPLEMENT: fc.constant({}),
  RECUSE: fc.record({ personId: person, reason: fc.constant('利害关系') }),
  ATTACH_DOCUMENT: fc.record({ slot: fc.constantFrom('draft', 'explanation', 'other') }),
  ISSUE_ADVISER_OPINION: fc.record({ conclusion: fc.constantFrom('approve', 'reject'), items }),
  ISSUE_REVIEW_OPINION: fc.record({
    conclusion: fc.constantFrom('lawful', 'revise', 'unlawful', 'riskDisclosed'),
    items,
  }),
  ANSWER_OPINION: fc.record({
    answers: fc.array(
      fc.record({ adoptionStatus: fc.constantFrom('adopted', 'partlyAdopted', 'notAdopted') }),
    ),
  }),
  RECORD_DECISION: fc.record({ outcome: fc.constantFrom('adopt', 'adoptWithAmendment', 'defer', 'reject') }),
  APPROVE_CONTRACT: fc.record({ approved: fc.boolean() }),
  DECIDE_WITHHOLDING: fc.record({ approved: fc.boolean() }),
};

const BRANCHES = { ...CASE_BRANCHES, ...CONTRACT_BRANCHES };

const maybe = fc.option(person, { nil: null });
const CONTROL = fc.record({
  adviser: maybe,
  adviserOpinionBy: maybe,
  reviewedBy: maybe,
  approvedBy: maybe,
  adviserConclusion: fc.constantFrom('approve', 'reject', null),
  reviewConclusion: fc.constantFrom('lawful', 'revise', 'unlawful', 'riskDisclosed', null),
  supplementFrom: fc.constantFrom('submitted', 'accepted', null),
});

const groups = DEFINITIONS.flatMap(definition => {
  const { transitions } = chartOf(definition.machine);
  const keys = [...new Set(transitions.map(({ from, event }) => `${from} ${event}`))];
  return keys
    .map(key => transitions.filter(({ from, event }) => `${from} ${event}` === key))
    .map(group => [`${definition.id} ${group[0]?.from} ${group[0]?.event}`, group] as const);
});

describe('branches', () => {
  it('stand only beside other branches', () => {
    for (const [name, group] of groups) {
      const unnamed = group.filter(({ branch }) => branch === null).length;
      expect([name, unnamed]).toEqual([name, group.length === 1 ? 1 : 0]);
    }
  });

  it.each(groups.filter(([, group]) => group.length > 1))(
    'of %s: exactly one holds, whatever is sent',
    (_name, group) => {
      const payloads = PAYLOADS[group[0]?.event ?? ''];
      if (!payloads) throw new Error(`no payloads for ${group[0]?.event}`);
      fc.assert(
        fc.property(CONTROL, payloads, (cells, data) => {
          const input = { control: { ...EMPTY_CONTROL, ...cells }, data, facts: {}, sender: 'a' } as never;
          const holding = group.filter(({ branch }) => BRANCHES[branch as keyof typeof BRANCHES](input));
          expect(holding).toHaveLength(1);
        }),
      );
    },
  );
});
