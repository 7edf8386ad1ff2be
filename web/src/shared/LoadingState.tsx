import { Skeleton } from 'antd';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './states.module.css';

/** Lines in the place of what is on its way. */
export function LoadingState({ rows = 4 }: { readonly rows?: number }) {
  const t = useTexts(STATES);
  return (
    <div className={styles.loading} role="status" aria-label={t.loading}>
      <Skeleton title={false} paragraph={{ rows }} />
    </div>
  );
}
