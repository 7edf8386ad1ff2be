import { useState } from 'react';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from './dossier.module.css';
import { chooseFiles, filesIn, isFileDrag } from './file-drag.js';

/** A field for many files at once. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTexts(MATTER_DOSSIER);
  const [over, setOver] = useState(false);
  return (
    <button
      type="button"
      className={styles.drop}
      data-over={over || undefined}
      onClick={() => chooseFiles(true, onFiles)}
      onDragOver={event => {
        if (!isFileDrag(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        onFiles(filesIn(event));
      }}
    >
      {t.dropHere}
      <small>{t.types}</small>
    </button>
  );
}
