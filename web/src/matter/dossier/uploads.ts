/** A file on its way into the dossier. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly slot: string | null;
  readonly documentId?: string | undefined;
  readonly status: 'waiting' | 'sending' | 'stored' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  /** Why it was not stored, in the service's words. */
  readonly reason: string | null;
}

export type UploadChange =
  | { readonly type: 'added'; readonly uploads: readonly Upload[] }
  | { readonly type: 'changed'; readonly id: number; readonly change: Partial<Upload> }
  | { readonly type: 'removed'; readonly id: number }
  | { readonly type: 'cleared' };

export function uploadsAfter(uploads: readonly Upload[], change: UploadChange): readonly Upload[] {
  switch (change.type) {
    case 'added':
      return [...uploads, ...change.uploads];
    case 'changed':
      return uploads.map(upload => (upload.id === change.id ? { ...upload, ...change.change } : upload));
    case 'removed':
      return uploads.filter(({ id }) => id !== change.id);
    case 'cleared':
      return uploads.filter(({ status }) => status !== 'stored');
  }
}

/** The next one that can go out: it knows its slot, and nothing else is under way. */
export const nextUpload = (uploads: readonly Upload[]): Upload | null =>
  uploads.some(({ status }) => status === 'sending')
    ? null
    : (uploads.find(({ status, slot }) => status === 'waiting' && slot !== null) ?? null);

/** A file named after a slot belongs there; of the others the person says where. */
export function guessSlot(
  fileName: string,
  slots: readonly { readonly id: string; readonly label: string }[],
): string | null {
  const name = fileName.toLowerCase();
  const named = slots.filter(({ label }) => name.includes(label.toLowerCase()));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}
