import { INLINE } from './chart.js';
import type { DefinitionCheck } from './definition-check.js';

/** What a chart may not use: deadlines are events, children cannot be stored, and nothing may happen unasked. */
const FORBIDDEN = ['after', 'invoke', 'always', 'history', 'onDone', 'entry', 'exit'] as const;

interface NodeConfig {
  readonly type?: string;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, NodeConfig>>;
  readonly [member: string]: unknown;
}
interface ArrowConfig {
  readonly target?: unknown;
  readonly guard?: unknown;
  readonly actions?: unknown;
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value];

function arrowFaults(event: string, where: string, arrow: unknown): string[] {
  if (typeof arrow !== 'object' || arrow === null) return [];
  const { guard, actions, target } = arrow as ArrowConfig;
  const faults: string[] = [];
  // To the library such an arrow forbids the event.
  if (target === undefined && listOf(actions).length === 0)
    faults.push(`${event} in ${where}: an arrow moves nothing and changes nothing`);
  if (guard !== undefined && typeof guard !== 'string')
    faults.push(`${event} in ${where}: a branch is chosen by name only`);
  if (listOf(actions).some(action => typeof action !== 'string')) {
    faults.push(`${event} in ${where}: an action is called by name only`);
  }
  return faults;
}

function nodeFaults(node: NodeConfig, path: readonly string[]): string[] {
  const where = path.join('.') || 'the chart';
  const used = FORBIDDEN.filter(name => node[name] !== undefined);
  const faults = used.map(name => `${where} uses ${name}, which no chart may`);
  if (node.type === 'parallel' || node.type === 'history')
    faults.push(`${where} is ${node.type}, which no state may be`);
  for (const [event, arrows] of Object.entries(node.on ?? {})) {
    if (event.startsWith('xstate.') || event.includes('*'))
      faults.push(`${where} listens for ${event}, which no chart may`);
    faults.push(...listOf(arrows).flatMap(arrow => arrowFaults(event, where, arrow)));
  }
  const inner = Object.entries(node.states ?? {}).flatMap(([key, child]) =>
    nodeFaults(child, [...path, key]),
  );
  return [...faults, ...inner];
}

/** Every action must be an assignment: anything else would be an effect that no entry knows of. */
function actionFaults(actions: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(actions)
    .filter(([, action]) => (action as { type?: unknown } | undefined)?.type !== 'xstate.assign')
    .map(([name]) => `action ${name} is not an assignment`);
}

/** The chart's own configuration: only states, named branches and named assignments. */
export const chartConfigFaults: DefinitionCheck = ({ machine }) => {
  const { config, implementations } = machine as unknown as {
    config: NodeConfig;
    implementations: { actions: Readonly<Record<string, unknown>> };
  };
  return [...nodeFaults(config, []), ...actionFaults(implementations.actions)].map(fault =>
    fault.replace(INLINE, 'a bare function'),
  );
};
