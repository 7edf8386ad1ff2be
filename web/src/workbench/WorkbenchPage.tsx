import { Button } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useHolds } from '../api/session.js';
import { useWorkbench, type Workbench } from '../api/workbench.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import { useFormat } from '../shared/use-format.js';
import { WORKBENCH } from '../texts/workbench.js';
import { useTexts } from '../texts/use-texts.js';
import { EmptyQueue } from './EmptyQueue.js';
import { QueueList } from './QueueList.js';
import { QueueTabs } from './QueueTabs.js';
import { queuesOf, queueShown } from './queues.js';
import { RecentMatters } from './RecentMatters.js';
import styles from './workbench.module.css';

function Queues({ workbench }: { readonly workbench: Workbench }) {
  const t = useTexts(WORKBENCH);
  const [parameters] = useSearchParams();
  const queues = queuesOf(workbench);
  const shown = queueShown(parameters.get('show'), queues);
  const lines = queues[shown];
  return (
    <>
      <QueueTabs queues={queues} shown={shown} />
      {lines.length > 0 ? (
        <QueueList key={shown} queue={shown} lines={lines} />
      ) : (
        <EmptyQueue queue={shown} />
      )}
      {workbench.more && (
        <p className={styles.more}>
          <Link to="/matters?assignedTo=me">{t.more}</Link>
        </p>
      )}
      {queues.mine.length === 0 && shown === 'mine' && <RecentMatters />}
    </>
  );
}

/** What I have to do today, soonest due first. */
export function WorkbenchPage() {
  const t = useTexts(WORKBENCH);
  const format = useFormat();
  const navigate = useNavigate();
  const drafts = useHolds('drafter');
  const { data, error, refetch } = useWorkbench();
  const opening = drafts && (
    <Button type="primary" onClick={() => void navigate('/matters/new')}>
      {t.open}
    </Button>
  );
  return (
    <>
      <PageTitle title={t.title} below={data && format.day(data.asOf)} actions={opening} />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingState rows={8} />}
      {data && <Queues workbench={data} />}
    </>
  );
}
