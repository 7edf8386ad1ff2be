import { useState } from 'react';
import { useUser } from '../api/session.js';
import { dropDraft, keepDraft, readDraft } from '../forms/drafts.js';
import type { FormData } from '../forms/form-data.js';

/** What somebody is filling in, kept for this person on this machine until it is sent. */
export function useKept<T extends object>(key: string, initial: T) {
  const { id } = useUser();
  const [value, setValue] = useState<T>(() => (readDraft(id, key) as T | null) ?? initial);
  return {
    value,
    change: (next: T): void => {
      setValue(next);
      keepDraft(id, key, next as FormData);
    },
    drop: (): void => dropDraft(id, key),
  };
}
