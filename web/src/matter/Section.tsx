import { useId, type ReactNode } from 'react';
import styles from './matter.module.css';

interface Props {
  readonly title: string;
  /** At the end of the heading's line. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** One part of the page, by name for whoever listens to it. */
export function Section({ title, extra, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {extra !== undefined && <div className={styles.sectionExtra}>{extra}</div>}
      </div>
      {children}
    </section>
  );
}
