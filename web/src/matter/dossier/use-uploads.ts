import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { Problem } from '../../api/problem.js';
import { useStoreDocument } from '../../api/store-document.js';
import { nextUpload, uploadsAfter, type Upload } from './uploads.js';

export interface Placed {
  readonly file: File;
  readonly slot: string | null;
  readonly documentId?: string | undefined;
}

/** Files go out one after the other; one that fails waits for a retry and holds up nobody. */
export function useUploads(matterId: string) {
  const { mutateAsync: store } = useStoreDocument(matterId);
  const [uploads, change] = useReducer(uploadsAfter, []);
  const counter = useRef(0);
  const next = nextUpload(uploads);

  const send = useEffectEvent(async ({ id, file, slot, documentId }: Upload) => {
    if (slot === null) return;
    const update = (part: Partial<Upload>): void => change({ type: 'changed', id, change: part });
    update({ status: 'sending', progress: 0, reason: null });
    try {
      const onProgress = (progress: number): void => update({ progress });
      await store({ file, slot, onProgress, ...(documentId !== undefined && { documentId }) });
      update({ status: 'stored', progress: 1 });
    } catch (error) {
      update({ status: 'failed', reason: error instanceof Problem ? error.detail : String(error) });
    }
  });
  useEffect(() => {
    if (next) void send(next);
  }, [next]);

  const added = (files: readonly Placed[]): Upload[] =>
    files.map(placed => {
      counter.current += 1;
      return { ...placed, id: counter.current, status: 'waiting', progress: 0, reason: null };
    });
  return {
    uploads,
    add: (files: readonly Placed[]): void => change({ type: 'added', uploads: added(files) }),
    place: (id: number, slot: string): void => change({ type: 'changed', id, change: { slot } }),
    retry: (id: number): void => change({ type: 'changed', id, change: { status: 'waiting' } }),
    remove: (id: number): void => change({ type: 'removed', id }),
    clear: (): void => change({ type: 'cleared' }),
  };
}

export type Uploads = ReturnType<typeof useUploads>;
