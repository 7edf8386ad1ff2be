import type { ReactNode } from 'react';
import styles from './states.module.css';

interface Props {
  /** What is empty, as a sentence. */
  readonly title: string;
  /** What would fill it. */
  readonly hint?: ReactNode;
  /** The one action that does. */
  readonly action?: ReactNode;
}

/** An empty list says what would fill it. */
export function EmptyState({ title, hint, action }: Props) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {action}
    </div>
  );
}
