import type { AnyStateMachine } from 'xstate';

/** One arrow of a chart, between leaf states, as the chart's own configuration has it. */
export interface ChartTransition {
  readonly from: string;
  readonly event: string;
  /** Name of the branch condition; `null` when there is none, `(inline)` when it is a bare function. */
  readonly branch: string | null;
  readonly to: string;
  /** True when it names no target: actions only. */
  readonly stays: boolean;
  /** Names of the actions, in order. */
  readonly actions: readonly string[];
}

export interface Chart {
  /** Keys of the leaf states in document order. */
  readonly states: readonly string[];
  readonly finals: ReadonlySet<string>;
  readonly transitions: readonly ChartTransition[];
}

export const INLINE = '(inline)';

/** What is read of the library's state nodes. */
interface NodeView {
  readonly path: readonly string[];
  readonly type: string;
  readonly parent?: NodeView;
  readonly states: Readonly<Record<string, NodeView>>;
  readonly initial?: { readonly target: readonly NodeView[] };
  readonly transitions: ReadonlyMap<string, readonly ArrowView[]>;
}
interface ArrowView {
  readonly target: readonly NodeView[] | undefined;
  readonly guard?: unknown;
  readonly actions: readonly unknown[];
}

/** The name a guard or action goes by in the chart's configuration. */
function nameOf(named: unknown): string {
  if (typeof named === 'string') return named;
  if (typeof named === 'object' && named !== null && 'type' in named && typeof named.type === 'string')
    return named.type;
  return INLINE;
}

const leavesOf = (node: NodeView): NodeView[] => {
  const inner = Object.values(node.states);
  return inner.length === 0 ? [node] : inner.flatMap(leavesOf);
};

function entered(node: NodeView): NodeView {
  const [first] = node.initial?.target ?? [];
  return first ? entered(first) : node;
}

const keyOf = (node: NodeView): string => node.path.join('.');

function arrowsOf(leaf: NodeView): ChartTransition[] {
  const arrows: ChartTransition[] = [];
  // The innermost state's arrows are tried first, as the library does.
  for (let node: NodeView | undefined = leaf; node; node = node.parent) {
    for (const [event, options] of node.transitions) {
      for (const { target, guard, actions } of options) {
        const [into] = target ?? [];
        arrows.push({
          from: keyOf(leaf),
          event,
          branch: guard === undefined ? null : nameOf(guard),
          to: into ? keyOf(entered(into)) : keyOf(leaf),
          stays: !into,
          actions: actions.map(nameOf),
        });
      }
    }
  }
  return arrows;
}

const charts = new WeakMap<AnyStateMachine, Chart>();

/** The chart as data: what descriptions, diagrams, checks and the coverage proof read. */
export function chartOf(machine: AnyStateMachine): Chart {
  const known = charts.get(machine);
  if (known) return known;
  const leaves = leavesOf(machine.root as unknown as NodeView);
  const chart: Chart = {
    states: leaves.map(keyOf),
    finals: new Set(leaves.filter(({ type }) => type === 'final').map(keyOf)),
    transitions: leaves.flatMap(arrowsOf),
  };
  charts.set(machine, chart);
  return chart;
}
