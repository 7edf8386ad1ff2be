import { Button } from 'antd';
import type { MatterDocument } from '../../api/matter.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { DocumentLine } from './DocumentLine.js';
import styles from './dossier.module.css';
import { chooseFiles } from './file-drag.js';
import { useDropTarget } from './use-drop-target.js';

interface Props {
  readonly slot: { readonly id: string; readonly label: string; readonly single: boolean };
  readonly documents: readonly MatterDocument[];
  readonly needed: boolean;
  readonly missing: boolean;
  readonly onShow: (document: MatterDocument, n: number) => void;
  /** Stores files in this slot; nothing where it is closed to this person. */
  readonly onAdd?: ((files: readonly File[]) => void) | undefined;
}

/** A slot of the dossier and what is in it; files may be dropped onto it. */
export function SlotRow({ slot, documents, missing, onShow, onAdd }: Props) {
  const t = useTexts(MATTER_DOSSIER);
  const drop = useDropTarget(onAdd);
  const single = slot.single;
  const replaces = single && documents.length > 0;
  return (
    <li className={styles.slot} {...drop}>
      <div className={styles.slotHead}>
        <h3 className={documents.length === 0 ? styles.faint : undefined}>{slot.label}</h3>
        {missing && <span className={styles.missing}>{t.missing}</span>}
        {onAdd && (
          <Button
            type="text"
            size="small"
            aria-label={`${replaces ? t.replace : t.add} ${slot.label}`}
            onClick={() => chooseFiles(!single, onAdd)}
          >
            {replaces ? t.replace : t.add}
          </Button>
        )}
      </div>
      {documents.map(document => (
        <DocumentLine key={document.id} document={document} onShow={onShow} />
      ))}
    </li>
  );
}
