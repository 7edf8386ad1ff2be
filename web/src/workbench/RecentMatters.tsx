import { Link } from 'react-router';
import { linesOf, useMatters } from '../api/matters.js';
import { useDemo } from '../session/demo-accounts.js';
import { EmptyState } from '../shared/EmptyState.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { WORKBENCH } from '../texts/workbench.js';
import { useTexts } from '../texts/use-texts.js';
import { useWords } from './use-words.js';
import styles from './workbench.module.css';

const SHOWN = 8;

/** For whom nothing waits there is still something to look at. */
export function RecentMatters() {
  const t = useTexts(WORKBENCH);
  const words = useWords();
  const demo = useDemo();
  const { data } = useMatters({ limit: SHOWN });
  const lines = linesOf(data);
  if (!data) return null;
  if (lines.length === 0) return <EmptyState title={t.emptyAll} hint={demo ? t.emptyDemo : undefined} />;
  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent">{t.recent}</h2>
      <ul>
        {lines.map(line => (
          <li key={line.id} className={styles.row}>
            <span className={styles.due}>{line.status !== 'closed' && <DaysLeft matter={line} />}</span>
            <Link to={`/matters/${line.id}`} className={styles.matter}>
              <span className={styles.name}>{line.title}</span>{' '}
              <span className={styles.number}>{line.number ?? words.kind(line)}</span>
            </Link>
            <span className={styles.state}>{words.state(line)}</span>
          </li>
        ))}
      </ul>
      <Link to="/matters">{t.allMatters}</Link>
    </section>
  );
}
