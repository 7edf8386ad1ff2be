import { useRef } from 'react';
import type { Matter } from '../api/matter.js';
import { afterOwnSteps } from '../api/own-steps.js';
import { ConflictError } from '../api/send-event.js';

/**
 * On which version of a matter somebody decides. Until the first keystroke that is the newest one; from then on the page
 * may learn of other people's steps, but what is sent says what the person had before them, and a conflict tells them.
 */
export function useBaseVersion() {
  const held = useRef<number | null>(null);
  return {
    /** Something is typed: other people's steps count as unseen from here. */
    hold: ({ version }: Matter): void => {
      held.current ??= version;
    },
    versionOf: ({ id, version }: Matter): number =>
      held.current === null ? version : afterOwnSteps(id, held.current),
    /** A conflict was shown: what happened is known now. */
    learn: (error: unknown): void => {
      if (error instanceof ConflictError) held.current = error.conflict.current.version;
    },
  };
}
