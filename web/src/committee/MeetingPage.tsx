import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useActions, useMatter } from '../api/matter.js';
import { useWorkflow } from '../api/workflow.js';
import { ScopeContext } from '../matter/scope.js';
import { labelsOf } from '../matter/values/labels.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { MeetingView } from './MeetingView.js';

/** The collective discussion of one matter. */
export function MeetingPage() {
  const { id = '' } = useParams();
  const matter = useMatter(id);
  const workflow = useWorkflow(matter.data?.workflow);
  const actions = useActions(id);
  const labels = useMemo(() => labelsOf(workflow.data), [workflow.data]);
  const error = matter.error ?? workflow.error ?? actions.error;
  if (!matter.data || !workflow.data || !actions.data)
    return error ? (
      <ErrorState error={error} onRetry={() => void matter.refetch()} />
    ) : (
      <LoadingState rows={8} />
    );
  return (
    <ScopeContext value={{ matter: matter.data, workflow: workflow.data, labels }}>
      <MeetingView key={id} actions={actions.data} />
    </ScopeContext>
  );
}
