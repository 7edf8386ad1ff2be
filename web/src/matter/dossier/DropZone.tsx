import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from './dossier.module.css';
import { chooseFiles } from './file-drag.js';
import { useDropTarget } from './use-drop-target.js';

/** A field for many files at once. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTexts(MATTER_DOSSIER);
  const drop = useDropTarget(onFiles);
  return (
    <button type="button" className={styles.drop} onClick={() => chooseFiles(true, onFiles)} {...drop}>
      {t.dropHere}
      <small>{t.types}</small>
    </button>
  );
}
