import { Button, Tabs } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import type { MatterDocument } from '../api/matter.js';
import { labelIn } from '../api/workflow.js';
import type { Shown } from '../matter/dossier/Dossier.js';
import { Preview } from '../matter/dossier/Preview.js';
import { PreviewOverPage } from '../matter/dossier/PreviewOverPage.js';
import { useScope } from '../matter/scope.js';
import { Digest } from '../shared/Digest.js';
import { LoadingState } from '../shared/LoadingState.js';
import { REVIEW } from '../texts/review.js';
import { useTexts } from '../texts/use-texts.js';
import { OpinionPreview } from './opinion/OpinionPreview.js';
import type { OpinionValues } from './opinion/opinion-values.js';
import { PaperTabs } from './PaperTabs.js';
import styles from './review.module.css';

/** What is not looked at first comes when it is looked at. */
const CaseSections = lazy(async () => ({
  default: (await import('../matter/case/CaseSections.js')).CaseSections,
}));

/** A document by its id, the case, or the opinion as it will read. */
export type ReadingTab = string;

interface Props {
  readonly documents: readonly MatterDocument[];
  readonly tab: ReadingTab;
  readonly onTab: (tab: ReadingTab) => void;
  /** What is written so far; `null` where no opinion is asked for. */
  readonly values: OpinionValues | null;
}

function Document({
  document,
  onMore,
}: {
  readonly document: MatterDocument;
  readonly onMore: (shown: Shown) => void;
}) {
  const t = useTexts(REVIEW);
  const version = document.versions.at(-1);
  if (!version) return null;
  return (
    <>
      <p className={styles.documentLine}>
        <span>{version.fileName}</span>
        <span>{t.subject.version(version.n)}</span>
        <Digest value={version.sha256} />
        <Button type="link" size="small" onClick={() => onMore({ document, n: version.n })}>
          {t.compare}
        </Button>
      </p>
      <Preview key={version.sha256} document={document} version={version} />
    </>
  );
}

function LaterCase() {
  return (
    <Suspense fallback={<LoadingState rows={6} />}>
      <CaseSections />
    </Suspense>
  );
}

/** The file: the text and every other document to read where one writes, the case, and the opinion as it will read. */
export function Reading({ documents, tab, onTab, values }: Props) {
  const t = useTexts(REVIEW);
  const { matter, workflow } = useScope();
  const id = useId();
  const [more, setMore] = useState<Shown | null>(null);
  const textFirst = documents.toSorted(
    (a, b) => Number(b.id === matter.text?.documentId) - Number(a.id === matter.text?.documentId),
  );
  const papers = textFirst.map(document => ({
    key: document.id,
    label: labelIn(workflow.slots, document.slot),
    children: <Document document={document} onMore={setMore} />,
  }));
  const [text, ...others] = papers;
  // The text, what it is about and the opinion on it come first.
  const items = [
    ...(text ? [text] : []),
    { key: 'case', label: t.particulars, children: <LaterCase /> },
    ...(values ? [{ key: 'preview', label: t.preview, children: <OpinionPreview values={values} /> }] : []),
    ...others,
  ];
  const bar = () => <PaperTabs id={id} label={t.reading} items={items} active={tab} onChange={onTab} />;
  return (
    <section aria-label={t.reading}>
      <Tabs id={id} items={items} activeKey={tab} renderTabBar={bar} destroyOnHidden />
      {more && (
        <PreviewOverPage
          shown={more}
          onShow={(document, n) => setMore({ document, n })}
          onClose={() => setMore(null)}
        />
      )}
    </section>
  );
}
