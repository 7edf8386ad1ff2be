import type { TrailEntry } from '../../api/matter.js';

export interface Visit {
  readonly order: number;
  readonly state: string;
  readonly at: string;
  readonly by: TrailEntry['actor'];
}

export interface Step {
  readonly order: number;
  readonly from: string;
  readonly to: string;
  readonly action: string;
  readonly at: string;
  readonly by: TrailEntry['actor'];
}

export interface Travelled {
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

export const lineKey = (from: string, to: string): string => `${from} ${to}`;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** The way a matter took through its chart: where it was, over which lines, who moved it and when. */
export function travelledPath(trail: readonly TrailEntry[]): Travelled {
  const visits = new Map<string, Visit[]>();
  const steps = new Map<string, Step[]>();
  let order = 0;
  for (const { kind, action, from, to, at, actor: by } of trail) {
    if (kind !== 'event' || to === null) continue;
    const first = visits.size === 0;
    if (!first && from === to) continue;
    order += 1;
    add(visits, to, { order, state: to, at, by });
    if (!first && from !== null) add(steps, lineKey(from, to), { order, from, to, action, at, by });
  }
  return { visits, steps };
}
