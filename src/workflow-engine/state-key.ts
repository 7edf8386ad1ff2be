import type { AnyStateMachine, StateValue } from 'xstate';

/** `{judicialOffice: 'underReview'}` as `judicialOffice.underReview`; a final state is its own key. */
export function stateKey(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [stage, inner] = Object.entries(value)[0] ?? [];
  if (stage === undefined || inner === undefined) throw new TypeError('state value without a state');
  return `${stage}.${stateKey(inner)}`;
}

export function stateValue(key: string): StateValue {
  const [head, ...rest] = key.split('.');
  if (head === undefined) throw new TypeError('empty state key');
  return rest.length === 0 ? head : { [head]: stateValue(rest.join('.')) };
}

/** The first part of the state; a final state is its own stage. */
export const stageOf = (key: string): string => key.split('.')[0] ?? key;

interface StateNodeView {
  readonly key: string;
  readonly type: string;
  readonly states: Readonly<Record<string, StateNodeView>>;
  readonly ownEvents: readonly string[];
}

function collect(
  node: StateNodeView,
  path: readonly string[],
  inherited: readonly string[],
  into: Map<string, Set<string>>,
): void {
  const events = [...inherited, ...node.ownEvents];
  const children = Object.values(node.states);
  if (children.length === 0) into.set(path.join('.'), new Set(events));
  for (const child of children) collect(child, [...path, child.key], events, into);
}

const offersByMachine = new WeakMap<AnyStateMachine, ReadonlyMap<string, ReadonlySet<string>>>();

/** For every state key the events the chart offers there (its own and those of the states around it). */
export function offersOf(machine: AnyStateMachine): ReadonlyMap<string, ReadonlySet<string>> {
  const known = offersByMachine.get(machine);
  if (known) return known;
  const offers = new Map<string, Set<string>>();
  collect(machine.root as unknown as StateNodeView, [], [], offers);
  offersByMachine.set(machine, offers);
  return offers;
}
