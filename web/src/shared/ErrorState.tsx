import { Button } from 'antd';
import { Link } from 'react-router';
import { Problem } from '../api/problem.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './states.module.css';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What could not be read: in the service's own sentence, with its number where it has one. */
export function ErrorState({ error, onRetry }: Props) {
  const t = useTexts(STATES);
  const problem = error instanceof Problem ? error : null;
  return (
    <div className={styles.empty} role="alert">
      <p className={styles.emptyTitle}>{problem?.title ?? t.brokenTitle}</p>
      <p>{problem?.detail ?? t.brokenHint}</p>
      {problem?.code === 'internal' && problem.instance !== null && (
        <p className={styles.instance}>{problem.instance}</p>
      )}
      {problem?.code === 'not-found' ? (
        <Link to="/matters">{t.toMatters}</Link>
      ) : (
        onRetry && <Button onClick={onRetry}>{t.retry}</Button>
      )}
    </div>
  );
}
