import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useActions, useMatter } from '../api/matter.js';
import { useSendEvent } from '../api/send-event.js';
import { useWorkflow } from '../api/workflow.js';
import type { FormSchema } from '../forms/form-schema.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { OPENING } from '../texts/opening.js';
import { useTexts } from '../texts/use-texts.js';
import { OpeningForm, type Opened } from './OpeningForm.js';
import styles from './opening.module.css';

/** The step that begins a planned matter is the one that asks for what an opening asks for. */
const asksForData = ({ schema }: { readonly schema?: unknown }): boolean =>
  ((schema ?? {}) as FormSchema).properties?.data !== undefined;

/** A matter of the catalogue that nobody has begun. */
export function PlannedOpening({ id }: { readonly id: string }) {
  const t = useTexts(OPENING);
  const navigate = useNavigate();
  const { data: matter, error, refetch } = useMatter(id);
  const { data: actions } = useActions(id);
  const { data: workflow } = useWorkflow(matter?.workflow);
  const send = useSendEvent(id);
  if (error && !matter) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!matter || !actions || !workflow) return <LoadingState rows={8} />;
  const begin =
    matter.status === 'planned' ? actions.find(action => action.allowed && asksForData(action)) : undefined;
  if (!begin && !send.isPending && !send.isSuccess)
    return (
      <EmptyState
        title={t.begun}
        hint={t.begunHint}
        action={<Button onClick={() => void navigate(`/matters/${id}`)}>{t.openMatter}</Button>}
      />
    );
  const submit = async ({ title, data }: Opened): Promise<void> => {
    if (!begin) return;
    await send.mutateAsync({ type: begin.type, data: { title, data }, version: matter.version });
    await navigate(`/matters/new?id=${encodeURIComponent(id)}`, { replace: true });
  };
  return (
    <>
      <p className={styles.origin}>{t.fromPlanned(matter.title)}</p>
      <OpeningForm
        workflow={workflow}
        draft={`open.from.${id}`}
        initial={{ title: matter.title, ...(matter.data as Record<string, unknown>) }}
        fixedUnit
        onSubmit={submit}
      />
    </>
  );
}
