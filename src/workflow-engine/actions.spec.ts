import 'reflect-metadata';
import { TOY } from '../../test/support/toy-workflow.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { actionsFor } from './actions.js';
import { eventsAhead, statesAhead } from './lies-ahead.js';
import { openMatter } from './open.js';
import { stateValue } from './state-key.js';
import type { StoredState } from './types.js';

const facts = { at: '2026-03-02T01:00:00.000Z', today: '2026-03-02', settings: {} };
const opened = openMatter(TOY, { title: 't', data: TOY.opening.example, facts, sender: 'd', planned: false });
const start = (opened as { state: StoredState }).state;
const at = (key: string, control: Record<string, unknown> = {}): StoredState => ({
  value: stateValue(key),
  context: { ...start.context, control: { ...start.context.control, ...control } },
});
const shown = (state: StoredState, duties: Duty[], personId = 'x') =>
  actionsFor(TOY, state, { personId, duties }, facts).map(({ type, allowed, violations }) => [
    type,
    allowed,
    violations.map(({ rule }) => rule),
  ]);

describe('the actions of a matter', () => {
  it('are those offered here, and later ones with gate rules, with what still fails', () => {
    expect(shown(start, ['secretary'])).toEqual([
      ['WITHDRAW', true, []],
      ['RECUSE', true, []],
      ['PLACE_ON_AGENDA', false, ['reviewedBeforeDiscussion']],
      ['RECORD_DECISION', false, []],
    ]);
  });

  it('are only those of the duties held', () => {
    expect(shown(start, ['auditor'])).toEqual([]);
    expect(shown(start, ['drafter'])).toEqual([
      ['SUBMIT', false, ['draftStored']],
      ['WITHDRAW', true, []],
      ['RECUSE', true, []],
    ]);
  });

  it('leave out steps the state narrows to other senders, not those the payload narrows', () => {
    expect(shown(at('judicialOffice.reviewed'), ['secretary']).map(([type]) => type)).not.toContain(
      'WITHDRAW',
    );
    expect(shown(at('judicialOffice.reviewed'), ['drafter']).map(([type]) => type)).toContain('WITHDRAW');
    expect(shown(start, ['reviewer']).map(([type]) => type)).toContain('RECUSE');
  });

  it('are not judged by rules that need the payload, or apply only to some payloads', () => {
    expect(shown(at('judicialOffice.underReview', { text: 'a' }), ['reviewer'])).toContainEqual([
      'ISSUE_REVIEW_OPINION',
      true,
      [],
    ]);
    expect(shown(at('committeeDecision.onAgenda', { text: 'a' }), ['secretary'])).toContainEqual([
      'RECORD_DECISION',
      true,
      [],
    ]);
  });

  it('not yet offered are not allowed even when no gate rule fails', () => {
    const reviewed = { text: 'a', reviewedText: 'a', reviewedBy: 'r', reviewConclusion: 'lawful' };
    expect(shown(at('judicialOffice.underReview', reviewed), ['publisher'])).toEqual([
      ['PUBLISH', false, []],
    ]);
  });

  it('say that the caller is recused', () => {
    expect(shown(at('judicialOffice.underReview', { recused: ['x'] }), ['drafter'])).toContainEqual([
      'TAKE_BACK',
      false,
      ['senderNotRecused'],
    ]);
  });

  it('never hold a step of the service itself', () => {
    expect(shown(start, ['drafter']).map(([type]) => type)).not.toContain('ATTACH_DOCUMENT');
  });

  it('behind the matter are not shown', () => {
    expect(shown(at('disclosure.published'), ['secretary'])).toEqual([['ARCHIVE', true, []]]);
    expect(shown(at('archived'), ['secretary'])).toEqual([]);
  });
});

describe('what lies ahead', () => {
  it('is what the chart still leads to', () => {
    expect([...statesAhead(TOY.machine, 'disclosure.published')]).toEqual([
      'disclosure.published',
      'archived',
    ]);
    expect(eventsAhead(TOY.machine, 'disclosure.published')).toEqual(new Set(['ARCHIVE']));
    expect(eventsAhead(TOY.machine, 'drafting.preparing').has('PUBLISH')).toBe(true);
  });
});
