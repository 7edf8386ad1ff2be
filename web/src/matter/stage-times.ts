import type { Matter, TrailEntry } from '../api/matter.js';
import type { Workflow } from '../api/workflow.js';

export interface StageStep {
  readonly id: string;
  readonly label: string;
  readonly standing: 'done' | 'here' | 'ahead';
  /** When it was entered, the last time. */
  readonly since: string | null;
  /** How often; more than once where it came back. */
  readonly visits: number;
}

const stageOf = (state: string): string => state.split('.')[0] ?? state;

interface Visit {
  readonly stage: string;
  readonly at: string;
}

/** The stages as they were entered, one after the other. */
export function visitsOf(trail: readonly TrailEntry[]): readonly Visit[] {
  const visits: Visit[] = [];
  for (const { kind, to, at } of trail) {
    if (kind !== 'event' || to === null) continue;
    const stage = stageOf(to);
    if (visits.at(-1)?.stage !== stage) visits.push({ stage, at });
  }
  return visits;
}

/** The stages as a line: the definition's, and the end once it is reached. */
export function stageSteps(
  workflow: Workflow,
  matter: Pick<Matter, 'stage'>,
  trail: readonly TrailEntry[],
): readonly StageStep[] {
  const visits = visitsOf(trail);
  const isEnd = !workflow.stages.some(({ id }) => id === matter.stage);
  const end = workflow.states.find(({ id }) => id === matter.stage);
  const stages = isEnd && end ? [...workflow.stages, end] : workflow.stages;
  const here = stages.findIndex(({ id }) => id === matter.stage);
  return stages.map(({ id, label }, index) => {
    const own = visits.filter(({ stage }) => stage === id);
    const passed = isEnd ? own.length > 0 : index < here;
    const standing = index === here ? 'here' : passed ? 'done' : 'ahead';
    return {
      id,
      label,
      standing,
      since: standing === 'ahead' ? null : (own.at(-1)?.at ?? null),
      visits: own.length,
    };
  });
}

/** Since when the matter is in the state it is in. */
export const inStateSince = (trail: readonly TrailEntry[]): string | null =>
  trail.findLast(({ kind, from, to, action }) => kind === 'event' && (from !== to || action === 'OPEN'))
    ?.at ?? null;
