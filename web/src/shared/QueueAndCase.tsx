import type { ReactNode, Ref } from 'react';
import { Link } from 'react-router';
import { useMedia } from './use-media.js';
import { HiddenTitle } from './HiddenTitle.js';
import { PageTitle } from './PageTitle.js';
import styles from './side-queue.module.css';

const NARROW = 'screen and (max-width: 767px)';

/** Whether there is room for one of the two only. */
export const useOneAtATime = (): boolean => useMedia(NARROW);

interface Props {
  readonly title: string;
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
  /** What the queue says when there is nothing in it. */
  readonly empty?: ReactNode;
  readonly queue: ReactNode;
  /** The chosen case; nothing when none is. */
  readonly children: ReactNode;
  /** Moved to when one goes into the case. */
  readonly caseRef: Ref<HTMLDivElement>;
  readonly back: { readonly to: string; readonly label: string };
}

/** A queue on the left and the case on the right; on a phone the case alone once one is chosen. */
export function QueueAndCase({ title, below, actions, empty, queue, children, caseRef, back }: Props) {
  const oneAtATime = useOneAtATime();
  const showsQueue = !oneAtATime || !children;
  return (
    <>
      {showsQueue ? (
        <PageTitle title={title} below={below} actions={actions} />
      ) : (
        <HiddenTitle title={title} />
      )}
      {showsQueue && empty}
      <div className={styles.layout}>
        {showsQueue && queue}
        {children && (
          <div className={styles.case} ref={caseRef} tabIndex={-1}>
            {oneAtATime && (
              <Link to={back.to} className={styles.back}>
                ← {back.label}
              </Link>
            )}
            {children}
          </div>
        )}
      </div>
    </>
  );
}
