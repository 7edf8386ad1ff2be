import type { ReactNode } from 'react';
import styles from './page-title.module.css';
import { useDocumentTitle } from './use-document-title.js';

interface Props {
  readonly title: string;
  /** One line below, such as number and unit. */
  readonly below?: ReactNode;
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode;
}

/** The one h1 of a page, and the title of its tab. */
export function PageTitle({ title, below, actions }: Props) {
  useDocumentTitle(title);
  return (
    <header className={styles.title}>
      <div className={styles.words}>
        <h1 tabIndex={-1}>{title}</h1>
        {below !== undefined && <div className={styles.below}>{below}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
