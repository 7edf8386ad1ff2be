import type { Action } from '../../api/matter.js';
import type { Workflow } from '../../api/workflow.js';
import { groupActions } from './group-actions.js';

const WORKFLOW = {
  states: ['a.one', 'a.two', 'b.three'].map(id => ({ id, tags: [] })),
  events: [],
  transitions: [
    { from: 'a.one', event: 'GO', to: 'b.three' },
    { from: 'a.one', event: 'EDIT', to: 'a.one' },
    ...['a.one', 'a.two', 'b.three'].map(from => ({ from, event: 'RECUSE', to: from })),
  ],
} as unknown as Workflow;
const action = (type: string, allowed: boolean, rules: string[] = []): Action =>
  ({ type, allowed, violations: rules.map(rule => ({ rule, message: rule })) }) as unknown as Action;
const types = (actions: readonly Action[]) => actions.map(({ type }) => type);

describe('the actions of a page', () => {
  const groups = groupActions(WORKFLOW, 'a.one', [
    action('RECUSE', true),
    action('EDIT', true),
    action('GO', true),
    action('LATER', false, ['x', 'y']),
    action('LATER_STILL', false, ['x', 'y']),
    action('OTHERWISE', false, ['x']),
    action('NOT_HERE', false),
    action('NOR_HERE', false),
  ]);

  it('begin with what carries the matter on, and keep apart what belongs to no step', () => {
    expect(types(groups.onward)).toEqual(['GO', 'EDIT']);
    expect(types(groups.other)).toEqual(['RECUSE']);
  });

  it('stand together where they wait for exactly the same', () => {
    expect(groups.notYet.map(types)).toEqual([
      ['LATER', 'LATER_STILL'],
      ['OTHERWISE'],
      ['NOT_HERE'],
      ['NOR_HERE'],
    ]);
  });
});
