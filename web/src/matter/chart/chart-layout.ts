import { Graph, layout } from '@dagrejs/dagre';
import type { Schema } from '../../api/client.js';

export type Diagram = Schema<'Diagram'>;
export type Line = Diagram['lines'][number];

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly width: number;
}

export interface ChartLayout {
  readonly lanes: readonly Lane[];
  readonly states: readonly Placed[];
  readonly height: number;
}

export const NODE = { width: 204, height: 80 } as const;
const GAP = { lane: 72, node: 12, rank: 32, top: 48 } as const;
const ENDS = 'ends';

/** States of one stage under each other, in the order in which one leads to the other. */
function column(
  states: readonly string[],
  lines: readonly Line[],
): { places: readonly Placed[]; width: number; height: number } {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: GAP.node, ranksep: GAP.rank });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of states) graph.setNode(id, { ...NODE });
  const order = new Map(states.map((id, index) => [id, index]));
  for (const { from, to } of lines) {
    const [a, b] = [order.get(from), order.get(to)];
    if (a !== undefined && b !== undefined && a < b) graph.setEdge(from, to);
  }
  // What nothing leads to inside the stage stands under the state before it, so that a lane stays one column.
  for (const [index, id] of states.entries()) {
    const before = states[index - 1];
    if (before !== undefined && (graph.predecessors(id) ?? []).length === 0) graph.setEdge(before, id);
  }
  layout(graph);
  const places = states.map(id => {
    const { x, y } = graph.node(id) as { x: number; y: number };
    return { id, x: x - NODE.width / 2, y: y - NODE.height / 2 };
  });
  const width = Math.max(...places.map(({ x }) => x + NODE.width));
  return { places, width, height: Math.max(...places.map(({ y }) => y + NODE.height)) };
}

/** Stages as lanes from left to right, the ends in the last one. */
export function layOut(
  { stages, states, lines }: Pick<Diagram, 'stages' | 'states'> & { lines: readonly Line[] },
  endsLabel: string,
): ChartLayout {
  const known = new Set(stages.map(({ id }) => id));
  const groups = [
    ...stages.map(({ id, label }) => ({ id, label, inside: states.filter(({ stage }) => stage === id) })),
    { id: ENDS, label: endsLabel, inside: states.filter(({ stage }) => !known.has(stage)) },
  ].filter(({ inside }) => inside.length > 0);
  const lanes: Lane[] = [];
  const places: Placed[] = [];
  let x = 0;
  let tallest = 0;
  for (const { id, label, inside } of groups) {
    const {
      places: own,
      width,
      height,
    } = column(
      inside.map(state => state.id),
      lines,
    );
    lanes.push({ id, label, x, width });
    places.push(...own.map(place => ({ id: place.id, x: x + place.x, y: place.y + GAP.top })));
    x += width + GAP.lane;
    tallest = Math.max(tallest, height + GAP.top);
  }
  return { lanes, states: places, height: tallest };
}
