import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { MatterDocument } from '../../api/matter.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { compareParagraphs, summaryOf } from './compare-paragraphs.js';
import { ComparedParagraphs } from './ComparedParagraphs.js';
import { hasText, paragraphsOf } from './document-text.js';
import styles from './dossier.module.css';
import { useContent } from './use-content.js';

function useParagraphs(document: MatterDocument, n: number): readonly string[] | null | undefined {
  const { matter } = useScope();
  const { data } = useContent(matter.id, document.id, n);
  const mediaType = document.versions.find(version => version.n === n)?.mediaType ?? '';
  return useMemo(() => {
    if (!hasText(mediaType)) return null;
    return data && (paragraphsOf(new Uint8Array(data), mediaType)?.map(({ text }) => text) ?? null);
  }, [data, mediaType]);
}

interface Pair {
  readonly document: MatterDocument;
  readonly from: number;
  readonly to: number;
}

function Compared({ document, from, to }: Pair) {
  const { comparison: t } = useTexts(MATTER_DOSSIER);
  const before = useParagraphs(document, from);
  const after = useParagraphs(document, to);
  const compared = useMemo(
    () => (before && after ? compareParagraphs(before, after) : null),
    [before, after],
  );
  if (before === null || after === null) return <p>{t.impossible}</p>;
  if (!compared) return <LoadingState rows={8} />;
  const { changed, added, removed } = summaryOf(compared);
  const same = changed + added + removed === 0;
  return (
    <>
      <p role="status">{same ? t.identical : t.summary(changed, added, removed)}</p>
      <ComparedParagraphs compared={compared} />
    </>
  );
}

/** Two versions of a document, paragraph by paragraph; the last two to begin with. */
export function Comparison({ document }: { readonly document: MatterDocument }) {
  const t = useTexts(MATTER_DOSSIER);
  const last = document.versions.at(-1)?.n ?? 1;
  const [pair, setPair] = useState({ from: document.versions.at(-2)?.n ?? last, to: last });
  const options = document.versions.map(({ n }) => ({ value: n, label: t.version(n) }));
  const labelled = (label: string, which: 'from' | 'to') => (
    <label>
      {label}{' '}
      <Select
        value={pair[which]}
        options={options}
        aria-label={label}
        onChange={(n: number) => setPair({ ...pair, [which]: n })}
      />
    </label>
  );
  return (
    <>
      <div className={styles.previewBar}>
        {labelled(t.comparison.from, 'from')}
        {labelled(t.comparison.to, 'to')}
      </div>
      <Compared document={document} {...pair} />
    </>
  );
}
