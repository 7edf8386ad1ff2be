import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { currentLocale } from '../texts/locale.js';
import { attempt } from './attempts.js';
import { answered, api } from './client.js';
import { ifMatch } from './if-match.js';
import { keys } from './keys.js';
import { matterOptions, trailOptions, type Matter, type TrailEntry } from './matter.js';
import { noteOwnStep } from './own-steps.js';
import { Problem } from './problem.js';

export interface MatterEvent {
  readonly type: string;
  readonly data?: Record<string, unknown>;
  /** The version the person had before them when they decided. */
  readonly version: number;
}

/** What happened while somebody was writing: who did what, and the matter as it is now. */
export interface Conflict {
  readonly current: Matter;
  readonly since: readonly TrailEntry[];
}

/** 412: the step was not taken, because the matter has moved on. */
export class ConflictError extends Error {
  constructor(readonly conflict: Conflict) {
    super(`the matter is at version ${conflict.current.version}`);
    this.name = 'ConflictError';
  }
}

async function conflictOf(client: QueryClient, matterId: string, version: number): Promise<Conflict> {
  const locale = currentLocale();
  const [current, trail] = await Promise.all([
    client.fetchQuery({ ...matterOptions(matterId), staleTime: 0 }),
    client.fetchQuery({ ...trailOptions(matterId, locale), staleTime: 0 }),
  ]);
  return { current, since: trail.filter(entry => entry.kind === 'event' && (entry.version ?? 0) > version) };
}

const post = (matterId: string, { type, data, version }: MatterEvent, key: string): Promise<Matter> =>
  answered(
    api.POST('/api/v1/matters/{id}/events', {
      params: { path: { id: matterId }, header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key } },
      body: { type, ...(data && { data }) },
    }),
  );

/** Takes in what a step answered: the matter at once, everything else when it is next looked at. */
export function takeIn(client: QueryClient, matter: Matter): void {
  noteOwnStep(matter.id, matter.version);
  client.setQueryData(keys.matter(matter.id), matter);
  void client.invalidateQueries({
    predicate: ({ queryKey }) =>
      queryKey[0] === 'matters' ||
      (queryKey[0] === 'matter' && queryKey[1] === matter.id && queryKey[2] !== 'file'),
  });
}

/**
 * Sends an event of a matter. `error` is a `Problem`, or a `ConflictError` when somebody else was quicker; a lost
 * session is handled below this, over the page. Sending again after a lost connection does the work once.
 */
export function useSendEvent(matterId: string) {
  const client = useQueryClient();
  return useMutation<Matter, Problem | ConflictError, MatterEvent>({
    mutationFn: async event => {
      try {
        return await attempt(`${matterId}.${event.type}`, event, key => post(matterId, event, key));
      } catch (error) {
        if (error instanceof Problem && error.code === 'stale-version')
          throw new ConflictError(await conflictOf(client, matterId, event.version));
        throw error;
      }
    },
    onSuccess: matter => takeIn(client, matter),
    // A refusal stands in the trail too, and what is offered may be another by now.
    onError: error => {
      if (error instanceof Problem && error.code === 'network') return;
      void client.invalidateQueries({ queryKey: keys.everythingOf(matterId) });
      if (error instanceof ConflictError) void client.invalidateQueries({ queryKey: ['matters'] });
    },
  });
}
