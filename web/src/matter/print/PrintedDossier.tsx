import { useDocuments, type DocumentVersion } from '../../api/matter.js';
import { MATTER_PRINT } from '../../texts/matter-print.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import styles from './print.module.css';

const SHOWN = 16;

interface Row {
  readonly key: string;
  readonly label: string;
  /** `null` where it is needed and not there. */
  readonly version: DocumentVersion | null;
}

function useRows(): readonly Row[] {
  const { matter, workflow } = useScope();
  const { data: documents = [] } = useDocuments(matter.id);
  return workflow.slots.flatMap(({ id, label }): Row[] => {
    const inside = documents.filter(({ slot }) => slot === id);
    if (inside.length === 0)
      return matter.neededSlots.includes(id) ? [{ key: id, label, version: null }] : [];
    return inside.map(document => ({ key: document.id, label, version: document.versions.at(-1) ?? null }));
  });
}

function FileRow({ no, label, version }: Pick<Row, 'label' | 'version'> & { readonly no: number }) {
  const t = useTexts(MATTER_PRINT);
  return (
    <tr>
      <td>{no}</td>
      <td>{label}</td>
      <td>{version ? t.fileVersion(version.fileName, t.version(version.n)) : t.missing}</td>
      <td className={styles.digests}>
        {version && (
          <>
            {version.sha256.slice(-SHOWN)}
            <br />
            {version.sm3.slice(-SHOWN)}
          </>
        )}
      </td>
    </tr>
  );
}

/** The files by slot, each by the end of its digests; what is needed and not there is said. */
export function PrintedDossier() {
  const t = useTexts(MATTER_PRINT);
  const rows = useRows();
  return (
    <table className={`${styles.form} ${styles.dossier}`}>
      <caption>{t.dossier}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.no}>
            {t.no}
          </th>
          <th scope="col">{t.slot}</th>
          <th scope="col">{t.file}</th>
          <th scope="col">{t.digest}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, ...row }, index) => (
          <FileRow key={key} no={index + 1} {...row} />
        ))}
      </tbody>
    </table>
  );
}
