import { layOut, NODE, type Diagram, type Line } from './chart-layout.js';

const state = (id: string) => ({
  id,
  stage: id.split('.')[0] ?? id,
  label: id,
  tags: [],
  final: false,
  initial: false,
});
const line = (from: string, to: string): Line => ({ from, to, events: [] });
const DIAGRAM = {
  stages: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  states: ['a.one', 'a.two', 'a.apart', 'b.three', 'archived'].map(state),
  lines: [line('a.one', 'a.two'), line('a.two', 'b.three'), line('b.three', 'archived')],
} satisfies Pick<Diagram, 'stages' | 'states' | 'lines'>;

describe('the layout of the chart', () => {
  const { lanes, states } = layOut(DIAGRAM, 'End');
  const at = (id: string) => states.find(one => one.id === id) ?? { x: NaN, y: NaN };

  it('has the stages from left to right, and the ends in a lane of their own', () => {
    expect(lanes.map(({ label }) => label)).toEqual(['A', 'B', 'End']);
    for (const [index, { x, width }] of lanes.slice(0, -1).entries())
      expect(lanes[index + 1]?.x).toBeGreaterThan(x + width);
  });

  it('puts each state into its lane, one that stands apart below the others', () => {
    expect(at('b.three').x).toBeGreaterThan(at('a.one').x + NODE.width);
    expect(at('a.two').y).toBeGreaterThanOrEqual(at('a.one').y + NODE.height);
    expect(at('a.apart').y).toBeGreaterThanOrEqual(at('a.two').y + NODE.height);
    expect(at('a.apart').x).toBe(at('a.one').x);
  });
});
