import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useMatter } from '../api/matter.js';
import { useWorkflow } from '../api/workflow.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { MatterView } from './MatterView.js';
import { ScopeContext } from './scope.js';
import { labelsOf } from './values/labels.js';

/** Everything about one matter: what it is, what can be done, what happened. */
export function MatterPage() {
  const { id = '' } = useParams();
  const matter = useMatter(id);
  const workflow = useWorkflow(matter.data?.workflow);
  const labels = useMemo(() => labelsOf(workflow.data), [workflow.data]);
  const error = matter.error ?? workflow.error;
  if (error && !(matter.data && workflow.data))
    return <ErrorState error={error} onRetry={() => void matter.refetch()} />;
  if (!matter.data || !workflow.data) return <LoadingState rows={8} />;
  return (
    <ScopeContext value={{ matter: matter.data, workflow: workflow.data, labels }}>
      <MatterView key={id} />
    </ScopeContext>
  );
}
