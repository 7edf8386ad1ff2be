import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useActions, useDocuments, useMatter } from '../api/matter.js';
import { useWorkflow } from '../api/workflow.js';
import { directionOf } from '../matter/actions/next-steps.js';
import { Dossier } from '../matter/dossier/Dossier.js';
import { ScopeContext } from '../matter/scope.js';
import { labelsOf } from '../matter/values/labels.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { Violations } from '../shared/Violations.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './opening.module.css';

/** The matter is open: what its dossier still lacks, and where the files go. */
export function DossierStep({ id }: { readonly id: string }) {
  const t = useTexts(OPENING);
  const navigate = useNavigate();
  const { data: matter, error, refetch } = useMatter(id);
  const { data: workflow } = useWorkflow(matter?.workflow);
  const { data: documents } = useDocuments(id);
  const { data: actions } = useActions(id);
  const labels = useMemo(() => labelsOf(workflow), [workflow]);
  if (error && !matter) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!matter || !workflow || !documents) return <LoadingState rows={8} />;
  const missing = matter.neededSlots.filter(slot => !documents.some(document => document.slot === slot));
  const complete = missing.length === 0;
  // Documents are not all: what else the next step waits for is said here, not found out on the next page.
  const next = actions?.find(({ type }) => directionOf(workflow, matter.state, type) === 'onward');
  const further = complete && next?.allowed === false ? next.violations : [];
  return (
    <div className={styles.dossier}>
      <p className={styles.origin}>{t.opened(`${matter.number ?? ''} ${matter.title}`.trim())}</p>
      <ScopeContext value={{ matter, workflow, labels }}>
        <Dossier />
      </ScopeContext>
      <div className={styles.end}>
        <Button type={complete ? 'primary' : 'default'} onClick={() => void navigate(`/matters/${id}`)}>
          {complete ? t.goOn : t.later}
        </Button>
        <span role="status" className={complete ? styles.complete : styles.lacks}>
          {complete ? t.complete : t.lacks(missing.length)}
        </span>
      </div>
      {further.length > 0 && (
        <section aria-label={t.before}>
          <p>{t.before}</p>
          <Violations violations={further} />
        </section>
      )}
    </div>
  );
}
