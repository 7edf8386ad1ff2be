import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useDocuments, useMatter, type MatterDocument } from '../api/matter.js';
import { useUnitName } from '../api/people.js';
import { useWorkflow } from '../api/workflow.js';
import { ScopeContext, useScope } from '../matter/scope.js';
import { useMedia } from '../shared/use-media.js';
import { labelsOf } from '../matter/values/labels.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { StateTag } from '../shared/StateTag.js';
import { REVIEW } from '../texts/review.js';
import { useTexts } from '../texts/use-texts.js';
import type { OpinionValues } from './opinion/opinion-values.js';
import { Reading, type ReadingTab } from './Reading.js';
import styles from './review.module.css';
import { Work } from './Work.js';

const WIDE = '(min-width: 1280px)';

interface Props {
  readonly id: string;
  /** Whether it still waits for the reader. */
  readonly isMine: boolean;
  readonly onFinished: () => void;
}

function CaseHeader() {
  const t = useTexts(REVIEW);
  const { matter, workflow } = useScope();
  const unit = useUnitName(matter.unitId);
  return (
    <header className={styles.caseHeader}>
      <h2>{matter.title}</h2>
      <p className={styles.caseBelow}>
        <span>{matter.number}</span>
        <span>{workflow.title}</span>
        <span>{unit}</span>
        <StateTag workflow={matter.workflow} state={matter.state} />
        <DaysLeft matter={matter} />
        <Link to={`/matters/${matter.id}`}>{t.openMatter}</Link>
      </p>
    </header>
  );
}

function Panes({
  documents,
  isMine,
  onFinished,
}: Omit<Props, 'id'> & { documents: readonly MatterDocument[] }) {
  const { panes: t } = useTexts(REVIEW);
  const { matter } = useScope();
  const isWide = useMedia(WIDE);
  const [pane, setPane] = useState<'reading' | 'work'>('reading');
  const [tab, setTab] = useState<ReadingTab>(matter.text?.documentId ?? documents[0]?.id ?? 'case');
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set([tab]));
  const [values, setValues] = useState<OpinionValues | null>(null);
  const show = (next: ReadingTab): void => {
    setTab(next);
    setOpened(before => new Set([...before, next]));
    setPane('reading');
  };
  return (
    <>
      {!isWide && (
        <Segmented
          className={styles.switch}
          aria-label={t.label}
          value={pane}
          onChange={setPane}
          options={[
            { value: 'reading', label: t.reading },
            { value: 'work', label: t.work },
          ]}
        />
      )}
      <div className={styles.panes}>
        <div className={styles.reading} hidden={!isWide && pane !== 'reading'}>
          <Reading documents={documents} tab={tab} onTab={show} values={values} />
        </div>
        <div className={styles.work} hidden={!isWide && pane !== 'work'}>
          <Work
            documents={documents}
            opened={opened}
            onShow={show}
            onValues={setValues}
            isMine={isMine}
            onFinished={onFinished}
          />
        </div>
      </div>
    </>
  );
}

/** One case: what there is to read, and beside it what is written about it. */
export function ReviewCase({ id, ...rest }: Props) {
  const matter = useMatter(id);
  const workflow = useWorkflow(matter.data?.workflow);
  const documents = useDocuments(id);
  const labels = useMemo(() => labelsOf(workflow.data), [workflow.data]);
  const error = matter.error ?? workflow.error ?? documents.error;
  if (matter.data && workflow.data && documents.data)
    return (
      <ScopeContext value={{ matter: matter.data, workflow: workflow.data, labels }}>
        <CaseHeader />
        <Panes documents={documents.data} {...rest} />
      </ScopeContext>
    );
  return error ? (
    <ErrorState error={error} onRetry={() => void matter.refetch()} />
  ) : (
    <LoadingState rows={8} />
  );
}
