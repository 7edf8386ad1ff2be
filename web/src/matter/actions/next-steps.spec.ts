import type { Workflow } from '../../api/workflow.js';
import { directionOf, dutiesIn, leadsTo, mayStay, offeredIn } from './next-steps.js';

const state = (id: string, tags: string[] = []) => ({ id, tags });
const line = (from: string, event: string, to: string) => ({ from, event, to, when: null });
const WORKFLOW = {
  states: [
    state('a.draft'),
    state('b.review'),
    state('b.back'),
    state('archived', ['decided']),
    state('withdrawn'),
  ],
  transitions: [
    line('a.draft', 'EDIT', 'a.draft'),
    line('a.draft', 'SUBMIT', 'b.review'),
    line('b.review', 'RETURN', 'a.draft'),
    line('b.review', 'DECIDE', 'archived'),
    line('b.review', 'DECIDE', 'a.draft'),
    line('a.draft', 'WITHDRAW', 'withdrawn'),
    line('b.review', 'WITHDRAW', 'withdrawn'),
    line('b.review', 'RECUSE', 'b.review'),
    line('b.review', 'RECUSE', 'a.draft'),
  ],
  events: [
    { type: 'SUBMIT', duties: ['drafter'] },
    { type: 'DECIDE', duties: ['reviewer', 'leader'] },
    { type: 'RETURN', duties: ['reviewer'] },
    { type: 'WITHDRAW', duties: ['drafter'] },
  ],
} as unknown as Workflow;

describe('what an action does to a matter', () => {
  it.each([
    ['a.draft', 'SUBMIT', 'onward'],
    ['a.draft', 'EDIT', 'aside'],
    ['a.draft', 'WITHDRAW', 'end'],
    ['b.review', 'RETURN', 'back'],
    ['b.review', 'DECIDE', 'onward'],
    ['b.review', 'NOT_THERE', 'aside'],
  ])('in %s %s goes %s', (from, event, direction) => {
    expect(directionOf(WORKFLOW, from, event)).toBe(direction);
  });

  it('names where it leads, each place once and without where it is', () => {
    expect(leadsTo(WORKFLOW, 'b.review', 'DECIDE')).toEqual(['archived', 'a.draft']);
    expect(leadsTo(WORKFLOW, 'a.draft', 'EDIT')).toEqual([]);
    expect(mayStay(WORKFLOW, 'b.review', 'RECUSE')).toBe(true);
    expect(mayStay(WORKFLOW, 'b.review', 'DECIDE')).toBe(false);
  });

  it('goes to those whose step leads on, not to those who may send it back', () => {
    expect(dutiesIn(WORKFLOW, 'b.review')).toEqual(['reviewer', 'leader']);
    expect(dutiesIn(WORKFLOW, 'archived')).toEqual([]);
    expect(offeredIn(WORKFLOW, 'WITHDRAW')).toEqual(['a.draft', 'b.review']);
  });
});
