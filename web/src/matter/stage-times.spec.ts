import type { TrailEntry } from '../api/matter.js';
import type { Workflow } from '../api/workflow.js';
import { inStateSince, stageSteps } from './stage-times.js';

const WORKFLOW = {
  stages: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
    { id: 'c', label: 'C' },
  ],
  states: [{ id: 'withdrawn', label: 'Withdrawn' }],
} as unknown as Workflow;
const entry = (at: string, from: string, to: string, more: Partial<TrailEntry> = {}) =>
  ({ kind: 'event', action: 'GO', at, from, to, ...more }) as TrailEntry;
const TRAIL = [
  entry('1', 'a.x', 'a.x', { action: 'OPEN' }),
  entry('2', 'a.x', 'b.y'),
  entry('3', 'b.y', 'b.y', { kind: 'refusal' }),
  entry('4', 'b.y', 'a.x'),
  entry('5', 'a.x', 'b.y'),
  entry('6', 'b.y', 'b.y', { action: 'ATTACH_DOCUMENT' }),
];

describe('the stages as a line', () => {
  it('say when each was entered last, and how often', () => {
    expect(stageSteps(WORKFLOW, { stage: 'b' }, TRAIL)).toEqual([
      { id: 'a', label: 'A', standing: 'done', since: '4', visits: 2 },
      { id: 'b', label: 'B', standing: 'here', since: '5', visits: 2 },
      { id: 'c', label: 'C', standing: 'ahead', since: null, visits: 0 },
    ]);
  });

  it('have the end at their end once it is reached; stages never entered are not passed', () => {
    const steps = stageSteps(WORKFLOW, { stage: 'withdrawn' }, [...TRAIL, entry('7', 'b.y', 'withdrawn')]);
    expect(steps.map(({ id, standing }) => `${id} ${standing}`)).toEqual([
      'a done',
      'b done',
      'c ahead',
      'withdrawn here',
    ]);
  });

  it('tell since when it is where it is, whatever else was stored or refused there', () => {
    expect(inStateSince(TRAIL)).toBe('5');
    expect(inStateSince(TRAIL.slice(0, 1))).toBe('1');
    expect(inStateSince([])).toBeNull();
  });
});
