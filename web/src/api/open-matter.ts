import { useMutation, useQueryClient } from '@tanstack/react-query';
import { attempt } from './attempts.js';
import { answered, api } from './client.js';
import type { Matter } from './matter.js';
import type { Problem } from './problem.js';
import { takeIn } from './send-event.js';

export interface NewMatter {
  /** `major-decision@1`, or the name alone for the newest version. */
  readonly workflow: string;
  readonly title: string;
  readonly unitId?: string;
  readonly data: Record<string, unknown>;
}

const post = (body: NewMatter, key: string): Promise<Matter> =>
  answered(api.POST('/api/v1/matters', { params: { header: { 'Idempotency-Key': key } }, body }));

/** Opens a matter; the service numbers it. */
export function useOpenMatter() {
  const client = useQueryClient();
  return useMutation<Matter, Problem, NewMatter>({
    mutationFn: body => attempt(`open.${body.workflow}`, body, key => post(body, key)),
    onSuccess: matter => takeIn(client, matter),
  });
}
