import type { DocumentVersion, MatterDocument } from '../../api/matter.js';
import { Digest } from '../../shared/Digest.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useShortInstant } from '../values/use-short-instant.js';
import styles from './dossier.module.css';
import { formatSize } from './format-size.js';

interface Props {
  readonly document: MatterDocument;
  readonly onShow: (document: MatterDocument, n: number) => void;
}

function VersionLine({ document, version, onShow }: Props & { readonly version: DocumentVersion }) {
  const t = useTexts(MATTER_DOSSIER);
  const when = useShortInstant();
  return (
    <div className={styles.version}>
      <button
        type="button"
        className={styles.fileName}
        aria-label={t.open(`${version.fileName} ${t.version(version.n)}`)}
        onClick={() => onShow(document, version.n)}
      >
        {version.fileName}
      </button>
      <p className={styles.meta}>
        <span>{t.version(version.n)}</span>
        <span>{formatSize(version.sizeBytes)}</span>
        <span>{t.by(version.by.name ?? '', when(version.storedAt))}</span>
      </p>
      <p className={styles.meta}>
        <span>
          SHA-256 <Digest value={version.sha256} />
        </span>
        <span>
          SM3 <Digest value={version.sm3} name="SM3" />
        </span>
      </p>
    </div>
  );
}

/** A document: its current version, the older ones folded away. */
export function DocumentLine({ document, onShow }: Props) {
  const t = useTexts(MATTER_DOSSIER);
  const [current, ...older] = [...document.versions].reverse();
  if (!current) return null;
  return (
    <div className={styles.document}>
      <VersionLine document={document} version={current} onShow={onShow} />
      {older.length > 0 && (
        <details className={styles.older}>
          <summary>{t.older(older.length)}</summary>
          {older.map(version => (
            <VersionLine key={version.n} document={document} version={version} onShow={onShow} />
          ))}
        </details>
      )}
    </div>
  );
}
