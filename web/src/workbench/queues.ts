import type { Workbench, WorkbenchLine } from '../api/workbench.js';

/** The situations a workbench is divided by; each is a filter in the address. */
export const QUEUES = ['mine', 'dueSoon', 'cameBack', 'others', 'planned'] as const;
export type Queue = (typeof QUEUES)[number];

export type Queues = Readonly<Record<Queue, readonly WorkbenchLine[]>>;

export function queuesOf({ mine, others, planned, weekEndsOn }: Workbench): Queues {
  return {
    mine,
    dueSoon: mine.filter(({ dueOn }) => dueOn !== null && dueOn <= weekEndsOn),
    cameBack: mine.filter(({ cameBack }) => cameBack),
    others,
    planned,
  };
}

/** The queue of the address; without one the first in which there is something to do. */
export function queueShown(wanted: string | null, queues: Queues): Queue {
  const named = QUEUES.find(queue => queue === wanted);
  if (named) return named;
  return (['mine', 'planned', 'others'] as const).find(queue => queues[queue].length > 0) ?? 'mine';
}
