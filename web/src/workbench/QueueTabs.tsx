import { Link } from 'react-router';
import { WORKBENCH } from '../texts/workbench.js';
import { useTexts } from '../texts/use-texts.js';
import { QUEUES, type Queue, type Queues } from './queues.js';
import styles from './workbench.module.css';

interface Props {
  readonly queues: Queues;
  readonly shown: Queue;
}

/** Counts that are filters; each has its own address. What has nothing in it is left out. */
export function QueueTabs({ queues, shown }: Props) {
  const t = useTexts(WORKBENCH);
  const offered = QUEUES.filter(queue => queues[queue].length > 0 || queue === shown || queue === 'mine');
  return (
    <nav className={styles.tabs} aria-label={t.filters}>
      {offered.map(queue => (
        <Link
          key={queue}
          to={{ search: `?show=${queue}` }}
          replace
          aria-current={queue === shown ? 'true' : undefined}
          data-pressing={(queue === 'dueSoon' && queues[queue].length > 0) || undefined}
        >
          {t[queue]} <b>{queues[queue].length}</b>
        </Link>
      ))}
    </nav>
  );
}
