import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useUser } from '../api/session.js';
import { useWorkbench } from '../api/workbench.js';
import { useMedia } from '../matter/use-media.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { HiddenTitle } from '../shared/HiddenTitle.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import styles from '../shared/side-queue.module.css';
import { REVIEW } from '../texts/review.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { nextAfter, reviewLines } from './queue.js';
import { ReviewCase } from './ReviewCase.js';
import { ReviewQueue } from './ReviewQueue.js';

const NARROW = '(max-width: 767px)';
const MATTER = 'matter';

/** The queue on the left, the case on the right; what is finished makes room for the next. */
export function ReviewPage() {
  const t = useTexts(REVIEW);
  const { places } = useTexts(SHELL);
  const { duties } = useUser();
  const isNarrow = useMedia(NARROW);
  const [address, setAddress] = useSearchParams();
  const work = useRef<HTMLDivElement>(null);
  const { data: workbench, error, refetch } = useWorkbench();
  if (error && !workbench) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!workbench) return <LoadingState rows={8} />;
  const lines = reviewLines(
    workbench.mine,
    duties.map(({ duty }) => duty),
  );
  const asked = address.get(MATTER);
  const chosen = asked ?? (isNarrow ? null : (lines[0]?.id ?? null));
  const choose = (id: string | null): void => setAddress(id === null ? {} : { [MATTER]: id });
  const finished = (id: string): void => {
    choose(nextAfter(lines, id));
    work.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const showsQueue = !isNarrow || chosen === null;
  return (
    <>
      {showsQueue ? (
        <PageTitle title={places.review} below={t.count(lines.length)} />
      ) : (
        <HiddenTitle title={places.review} />
      )}
      {lines.length === 0 && chosen === null && (
        <EmptyState title={t.emptyTitle} hint={t.emptyHint} action={<Link to="/">{t.toWorkbench}</Link>} />
      )}
      <div className={styles.layout}>
        {showsQueue && lines.length > 0 && (
          <ReviewQueue lines={lines} chosen={chosen} onChoose={choose} onOpen={() => work.current?.focus()} />
        )}
        {chosen !== null && (
          <div className={styles.case} ref={work} tabIndex={-1}>
            {isNarrow && <Link to="/review">← {t.back}</Link>}
            <ReviewCase
              key={chosen}
              id={chosen}
              isMine={lines.some(({ id }) => id === chosen)}
              onFinished={() => finished(chosen)}
            />
          </div>
        )}
      </div>
    </>
  );
}
