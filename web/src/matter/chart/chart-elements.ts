import { MarkerType, Position, type BuiltInEdge, type Node } from '@xyflow/react';
import { layOut, NODE, type ChartLayout, type Diagram, type Line, type Placed } from './chart-layout.js';
import { lineKey, type Step, type Travelled, type Visit } from './travelled.js';

export type StateNode = Node<{ label: string; visits: readonly Visit[]; here: boolean }, 'state'>;
export type LaneNode = Node<{ label: string }, 'lane'>;
export type ChartEdge = Extract<BuiltInEdge, { type?: 'smoothstep' }>;
export type ChartNode = StateNode | LaneNode;

export interface Colours {
  readonly travelled: string;
  readonly open: string;
}

/** Lines that lead on, or that were taken; all of them when asked for. */
export function shownLines(diagram: Diagram, travelled: Travelled, everything: boolean): readonly Line[] {
  if (everything) return diagram.lines.filter(({ from, to }) => from !== to);
  const rank = new Map(diagram.states.map(({ id }, index) => [id, index]));
  const ends = new Set(
    diagram.states.filter(({ final, tags }) => final && tags.length === 0).map(({ id }) => id),
  );
  return diagram.lines.filter(({ from, to }) => {
    if (from === to) return false;
    if (travelled.steps.has(lineKey(from, to))) return true;
    return !ends.has(to) && (rank.get(from) ?? 0) < (rank.get(to) ?? 0);
  });
}

/** An end nobody came to is left out with the lines that lead there. */
const shownStates = ({ states }: Diagram, lines: readonly Line[], travelled: Travelled): Diagram['states'] =>
  states.filter(
    ({ id }) => travelled.visits.has(id) || lines.some(({ from, to }) => from === id || to === id),
  );

function nodesOf(
  layout: ChartLayout,
  states: Diagram['states'],
  travelled: Travelled,
  current: string,
): ChartNode[] {
  const lanes: ChartNode[] = layout.lanes.map(({ id, label, x, width }) => ({
    id: `lane ${id}`,
    type: 'lane',
    position: { x: x - 16, y: 0 },
    width: width + 32,
    height: layout.height + 16,
    zIndex: -1,
    data: { label },
  }));
  const nodes: ChartNode[] = layout.states.map(({ id, x, y }) => ({
    id,
    type: 'state',
    position: { x, y },
    ...NODE,
    data: {
      label: states.find(state => state.id === id)?.label ?? id,
      visits: travelled.visits.get(id) ?? [],
      here: id === current,
    },
  }));
  return [...lanes, ...nodes];
}

const sidesOf = (from: { x: number; y: number }, to: { x: number; y: number }): [string, string] => {
  if (Math.abs(to.x - from.x) < NODE.width)
    return to.y > from.y ? [Position.Bottom, Position.Top] : [Position.Left, Position.Left];
  return to.x > from.x ? [Position.Right, Position.Left] : [Position.Top, Position.Top];
};

/** How far before the lane it leads to a line turns: the way taken nearer, so that the two do not lie on each other. */
const TURN = { taken: 28, open: 44 } as const;

/** Where between two lanes a line turns, as a share of its way: in the gap, never behind a state. */
function turnOf(from: Placed, to: Placed, lanes: ChartLayout['lanes'], taken: boolean): number | undefined {
  const start = from.x + NODE.width;
  const lane = lanes.find(({ x, width }) => to.x >= x && to.x < x + width);
  if (!lane || to.x <= start) return undefined;
  return Math.min(1, Math.max(0, (lane.x - TURN[taken ? 'taken' : 'open'] - start) / (to.x - start)));
}

function edgeOf(line: Line, layout: ChartLayout, steps: readonly Step[], colours: Colours): ChartEdge {
  const at = (id: string): Placed => layout.states.find(state => state.id === id) ?? { id, x: 0, y: 0 };
  const [out, into] = sidesOf(at(line.from), at(line.to));
  const taken = steps.length > 0;
  const turn = turnOf(at(line.from), at(line.to), layout.lanes, taken);
  const stroke = taken ? colours.travelled : colours.open;
  return {
    id: lineKey(line.from, line.to),
    source: line.from,
    target: line.to,
    sourceHandle: `out ${out}`,
    targetHandle: `in ${into}`,
    type: 'smoothstep',
    ...(turn !== undefined && { pathOptions: { stepPosition: turn } }),
    style: { stroke, strokeWidth: taken ? 2.5 : 1 },
    markerEnd: { type: MarkerType.ArrowClosed, color: stroke },
  };
}

export interface ChartOptions {
  readonly everything: boolean;
  readonly current: string;
  readonly endsLabel: string;
  readonly colours: Colours;
}

/** What React Flow draws. */
export function chartElements(
  diagram: Diagram,
  travelled: Travelled,
  options: ChartOptions,
): { nodes: ChartNode[]; edges: ChartEdge[] } {
  const lines = shownLines(diagram, travelled, options.everything);
  const states = shownStates(diagram, lines, travelled);
  const layout = layOut({ stages: diagram.stages, states, lines }, options.endsLabel);
  const stepsOf = ({ from, to }: Line): readonly Step[] => travelled.steps.get(lineKey(from, to)) ?? [];
  return {
    nodes: nodesOf(layout, states, travelled, options.current),
    // The way taken is drawn last, over the others.
    edges: [
      ...lines.filter(line => !stepsOf(line).length),
      ...lines.filter(line => stepsOf(line).length),
    ].map(line => edgeOf(line, layout, stepsOf(line), options.colours)),
  };
}
