import { shortDigest } from '../shared/format-digest.js';
import { FORMS } from '../texts/forms.js';
import { useTexts } from '../texts/use-texts.js';
import { useSurroundings } from './form-context.js';
import { dossierDigests } from './form-data.js';
import styles from './forms.module.css';

interface Props {
  readonly kind: 'currentText' | 'currentDossier';
  readonly label: string;
}

/** What the step is about, as the person has it before them: 现行文本 第3版 …1f2a. Nobody types a digest. */
export function FilledIn({ kind, label }: Props) {
  const t = useTexts(FORMS);
  const { matter, documents } = useSurroundings();
  if (kind === 'currentDossier')
    return (
      <p className={styles.filled} title={label}>
        {t.currentDossier(dossierDigests(documents ?? []).length)}
      </p>
    );
  const text = matter?.text;
  if (!text) return <p className={styles.missing}>{t.noCurrentText}</p>;
  const fileName = documents?.find(({ id }) => id === text.documentId)?.versions.at(-1)?.fileName;
  return (
    <p className={styles.filled} title={`${label} ${text.sha256}`}>
      {t.currentText} {fileName} {t.nthVersion(text.version)} {shortDigest(text.sha256)}
    </p>
  );
}
