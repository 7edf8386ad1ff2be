import type { DragEvent } from 'react';

/** Endings of what may be stored; the service looks at the content. */
const ACCEPTED = '.pdf,.ofd,.docx,.doc,.wps,.xlsx,.xls,.et,.txt,.jpg,.jpeg,.png';

export const isFileDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

export const filesIn = ({ dataTransfer }: DragEvent): readonly File[] => [...dataTransfer.files];

/** Opens the browser's own dialog for choosing files. */
export function chooseFiles(several: boolean, onFiles: (files: readonly File[]) => void): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = several;
  field.accept = ACCEPTED;
  field.onchange = () => onFiles([...(field.files ?? [])]);
  field.click();
}
