import type { MatterDocument } from '../../api/matter.js';
import { labelIn } from '../../api/workflow.js';
import { useScope } from '../../matter/scope.js';
import { Digest } from '../../shared/Digest.js';
import { REVIEW } from '../../texts/review.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../review.module.css';

interface Props {
  /** Reviewed with the text; none where the step does not say what was seen. */
  readonly documents: readonly MatterDocument[];
  readonly opened: ReadonlySet<string>;
  readonly onShow: (documentId: string) => void;
}

/** On exactly what the opinion is given: the text and every document, each with its digest. Nobody types these. */
export function Subject({ documents, opened, onShow }: Props) {
  const { subject: t } = useTexts(REVIEW);
  const { matter, workflow } = useScope();
  const { text } = matter;
  if (!text) return <p className={styles.missing}>{t.noText}</p>;
  return (
    <div className={styles.subject}>
      <h3>{t.title}</h3>
      <p className={styles.subjectText}>
        <span>{t.text}</span>
        <strong>{t.version(text.version)}</strong>
        <Digest value={text.sha256} />
      </p>
      {documents.length > 0 && (
        <details>
          <summary>{t.seen(documents.length)}</summary>
          <ul>
            {documents.map(({ id, slot, versions }) => {
              const current = versions.at(-1);
              if (!current) return null;
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={styles.textButton}
                    aria-label={t.show(`${labelIn(workflow.slots, slot)} ${current.fileName}`)}
                    onClick={() => onShow(id)}
                  >
                    {labelIn(workflow.slots, slot)}
                  </button>
                  <span className={styles.faint}>{t.version(current.n)}</span>
                  <Digest value={current.sha256} />
                  <span className={opened.has(id) ? styles.faint : styles.notOpened}>
                    {opened.has(id) ? t.opened : t.notOpened}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <p className={styles.faint}>{t.hint}</p>
    </div>
  );
}
