import type { CaseRun } from '../test/support/case-run.js';
import { ARROWS, GATE_RULES, RULES, SENDERS } from '../test/support/case-table.js';
import { STATES } from '../test/support/case-states.js';
import { chartOf } from '../src/workflow-engine/chart.js';
import { ACTING_DUTIES } from './_kit/duty.js';
import { ruleOf } from './_kit/event.js';
import { DEFINITIONS } from './index.js';

describe.each(DEFINITIONS)('$id', definition => {
  const arrows = ARROWS[definition.name] ?? new Set<string>();
  const events = Object.entries(definition.events);

  it('has exactly the transitions of the table', () => {
    const drawn = chartOf(definition.machine).transitions.map(
      ({ from, event, to }) => `${from} ${event} ${to}`,
    );
    expect([...new Set(drawn)].sort()).toEqual([...arrows].sort());
  });

  it('has exactly the states of the table, all of them reached', () => {
    expect(Object.keys(definition.states)).toEqual(Object.keys(STATES));
    for (const [key, way] of Object.entries(STATES)) expect(way(definition).key).toBe(key);
  });

  it.each(Object.keys(STATES))('in %s offers what the table says, and bars all else', key => {
    const run = STATES[key]?.(definition) as CaseRun;
    const offered = (type: string) => [...arrows].some(arrow => arrow.startsWith(`${key} ${type} `));
    for (const [type, event] of events.filter(([name, { offeredWhen }]) => name !== 'OPEN' && !offeredWhen)) {
      const answer = run.ask(type, event.example, { by: 'stranger', duty: 'reviewer' });
      if (offered(type)) expect([type, answer.kind]).not.toEqual([type, 'notOffered']);
      else if (answer.kind === 'refused')
        expect(GATE_RULES).toEqual(expect.arrayContaining(answer.violations.map(({ rule }) => rule)));
      else expect([type, answer.kind]).toEqual([type, 'notOffered']);
    }
  });

  it('binds every event by exactly the rules of the table, in their order', () => {
    for (const [type, { rules, internal }] of events.filter(([name]) => name !== 'OPEN')) {
      const others = internal ? [] : (RULES[definition.name]?.[type] ?? []);
      expect([type, rules.map(use => ruleOf(use).name)]).toEqual([type, ['senderNotRecused', ...others]]);
    }
    expect(definition.opening.rules.map(use => ruleOf(use).name)).toEqual([
      'unclassified',
      'disclosureReasonGiven',
    ]);
  });

  it('marks the gates, and no other rule', () => {
    expect(definition.rules.filter(({ gate }) => gate).map(({ name }) => name)).toEqual(GATE_RULES);
  });

  it('names the senders of the table', () => {
    for (const [type, { duties, internal }] of events.filter(([, event]) => !event.internal)) {
      const expected = type === 'RECUSE' ? ACTING_DUTIES : SENDERS[type];
      expect([type, internal, duties]).toEqual([type, false, expected]);
    }
  });

  it('lets others than the drafter withdraw only what nobody has begun', () => {
    const withdraw = definition.events.WITHDRAW?.senders;
    expect(withdraw?.({ state: 'drafting.planned', data: {}, sender: 'x' })).toEqual([
      'drafter',
      'secretary',
    ]);
    expect(withdraw?.({ state: 'drafting.preparing', data: {}, sender: 'x' })).toEqual(['drafter']);
  });

  it('lets only the judicial head and the secretary recuse somebody else', () => {
    const recuse = definition.events.RECUSE?.senders;
    expect(recuse?.({ state: 'x', data: { personId: 'a' }, sender: 'a' })).toEqual(ACTING_DUTIES);
    expect(recuse?.({ state: 'x', data: { personId: 'a' }, sender: 'b' })).toEqual([
      'judicialHead',
      'secretary',
    ]);
  });
});

it('lists the rules of a decision in the order of the law', () => {
  const [decision, contract] = DEFINITIONS;
  const order = [
    'senderNotRecused',
    'unclassified',
    'disclosureReasonGiven',
    'dossierComplete',
    'proceduresSettled',
    'commentPeriodKept',
    'hearingMaterialsTimely',
    'expertOpinionSigned',
    'fairCompetitionReviewed',
    'guaranteeFree',
    'leaseTermAllowed',
    'supplementedOnce',
    'adviserEngaged',
    'senderIsAssignedAdviser',
    'extensionTimely',
    'reviewerIsNotDrafter',
    'reviewerIsNotAdviser',
    'textIsCurrent',
    'seenIsCurrent',
    'itemsGiven',
    'riskDisclosureAllowed',
    'everyItemAnswered',
    'adviserHeard',
    'adviserApproved',
    'reviewedBeforeDiscussion',
    'conclusionPermits',
    'textIsTheOneReviewed',
    'riskControllable',
    'meetingHasBegun',
    'everyMemberRecorded',
    'judicialOfficeRecorded',
    'headSpeaksLast',
    'dissentWorded',
    'everyMemberHeard',
    'headGaveReasons',
    'withholdingGrounded',
    'approverIsNotProposer',
  ];
  const ofContracts = ['guaranteeFree', 'leaseTermAllowed'];
  const ofDecisions = [...order.slice(4, 9), 'riskControllable'];
  const names = (definition = decision) => definition?.rules.map(({ name }) => name);
  expect(names(decision)).toEqual(order.filter(name => !ofContracts.includes(name)));
  expect(names(contract)).toEqual(order.filter(name => !ofDecisions.includes(name)));
});
