import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useHolds, useUser } from '../api/session.js';
import { EmptyState } from '../shared/EmptyState.js';
import { WORKBENCH } from '../texts/workbench.js';
import { useTexts } from '../texts/use-texts.js';
import type { Queue } from './queues.js';

/** What would fill the queue, and the one thing this person can do about it. */
export function EmptyQueue({ queue }: { readonly queue: Queue }) {
  const t = useTexts(WORKBENCH);
  const navigate = useNavigate();
  const drafts = useHolds('drafter');
  const audits = useHolds('auditor');
  const { duties } = useUser();
  const action = (label: string, to: string) => (
    <Button type="primary" onClick={() => void navigate(to)}>
      {label}
    </Button>
  );
  if (queue === 'mine') {
    const first = duties[0]?.duty;
    return (
      <EmptyState
        title={t.emptyMine}
        hint={first && t.emptyMineHint[first]}
        action={
          drafts ? action(t.open, '/matters/new') : audits ? action(t.coverage, '/coverage') : undefined
        }
      />
    );
  }
  const said = {
    dueSoon: [t.emptyDue, t.emptyDueHint],
    cameBack: [t.emptyCameBack, t.emptyCameBackHint],
    others: [t.emptyOthers, t.emptyOthersHint],
    planned: [t.emptyPlanned, t.emptyPlannedHint],
  } as const;
  const [title, hint] = said[queue];
  return <EmptyState title={title} hint={hint} />;
}
