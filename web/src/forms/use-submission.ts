import { useState } from 'react';
import { Problem } from '../api/problem.js';
import { ConflictError } from '../api/send-event.js';
import type { FormData } from './form-data.js';

interface Outcome {
  readonly onDone: () => void;
  readonly onFailed: (error: Problem | ConflictError) => void;
}

/** Sends once at a time, and keeps what went wrong until the next try. */
export function useSubmission(send: (data: FormData) => Promise<unknown>, { onDone, onFailed }: Outcome) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Problem | ConflictError | null>(null);
  const submit = async (data: FormData): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await send(data);
      onDone();
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof ConflictError)) throw failure;
      setError(failure);
      onFailed(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, submit: (data: FormData) => void submit(data) };
}
