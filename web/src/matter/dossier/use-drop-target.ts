import { useEffect, useState, type DragEvent } from 'react';
import { filesIn, isFileDrag } from './file-drag.js';

/** What makes an element take files; without `onFiles` it takes none. */
export function useDropTarget(onFiles: ((files: readonly File[]) => void) | undefined) {
  const [over, setOver] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!onFiles || !isFileDrag(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!onFiles || !isFileDrag(event)) return;
      event.preventDefault();
      onFiles(filesIn(event));
    },
  };
  return { 'data-over': over || undefined, ...handlers };
}

const refuse = (event: globalThis.DragEvent): void => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
};

/** A file let go beside its slot must not take the whole page away: browsers would open it in its place. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    addEventListener('dragover', refuse);
    addEventListener('drop', refuse);
    return () => {
      removeEventListener('dragover', refuse);
      removeEventListener('drop', refuse);
    };
  }, []);
}
