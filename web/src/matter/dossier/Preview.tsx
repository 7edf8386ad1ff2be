import { useMemo } from 'react';
import type { DocumentVersion, MatterDocument } from '../../api/matter.js';
import { ErrorState } from '../../shared/ErrorState.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { hasText, paragraphsOf } from './document-text.js';
import styles from './dossier.module.css';
import { useContent } from './use-content.js';

interface Props {
  readonly document: MatterDocument;
  readonly version: DocumentVersion;
}

const PDF = 'application/pdf';
const MOST_SHOWN = 2000;

/** Shows bytes under an address of this page alone, for as long as they are shown. */
const showIn =
  (bytes: ArrayBuffer, type: string) =>
  (element: HTMLIFrameElement | HTMLImageElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    element.src = address;
    return () => URL.revokeObjectURL(address);
  };

function Framed({ bytes, version }: { readonly bytes: ArrayBuffer; readonly version: DocumentVersion }) {
  const { preview: t } = useTexts(MATTER_DOSSIER);
  const show = useMemo(() => showIn(bytes, version.mediaType), [bytes, version.mediaType]);
  if (version.mediaType === PDF)
    return <iframe className={styles.frame} ref={show} title={t.frame(version.fileName)} />;
  return <img className={styles.image} ref={show} alt={t.image(version.fileName)} />;
}

function TextOf({ bytes, version }: { readonly bytes: ArrayBuffer; readonly version: DocumentVersion }) {
  const { preview: t } = useTexts(MATTER_DOSSIER);
  const paragraphs = paragraphsOf(new Uint8Array(bytes), version.mediaType);
  if (!paragraphs) return <p>{t.broken}</p>;
  return (
    <>
      {version.mediaType !== 'text/plain' && <p className={styles.faint}>{t.textOnly}</p>}
      <div className={styles.paper}>
        {paragraphs.slice(0, MOST_SHOWN).map(({ text, align }, index) => (
          <p key={index} data-align={align}>
            {text}
          </p>
        ))}
      </div>
      {paragraphs.length > MOST_SHOWN && <p className={styles.faint}>{t.cut}</p>}
    </>
  );
}

/** A version as far as a page can show it. */
export function Preview({ document, version }: Props) {
  const { preview: t } = useTexts(MATTER_DOSSIER);
  const { matter } = useScope();
  const { data: bytes, error, refetch } = useContent(matter.id, document.id, version.n);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!bytes) return <LoadingState rows={8} />;
  if (hasText(version.mediaType)) return <TextOf bytes={bytes} version={version} />;
  if (version.mediaType === PDF || version.mediaType.startsWith('image/'))
    return <Framed bytes={bytes} version={version} />;
  return <p>{t.none}</p>;
}
