import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useUser } from '../api/session.js';
import { useWorkbench } from '../api/workbench.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { QueueAndCase, useOneAtATime } from '../shared/QueueAndCase.js';
import { REVIEW } from '../texts/review.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { nextAfter, reviewLines } from './queue.js';
import { ReviewCase } from './ReviewCase.js';
import { ReviewQueue } from './ReviewQueue.js';

const MATTER = 'matter';

/** The queue on the left, the case on the right; what is finished makes room for the next. */
export function ReviewPage() {
  const t = useTexts(REVIEW);
  const { places } = useTexts(SHELL);
  const { duties } = useUser();
  const oneAtATime = useOneAtATime();
  const [address, setAddress] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  const { data: workbench, error, refetch } = useWorkbench();
  if (error && !workbench) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!workbench) return <LoadingState rows={8} />;
  const lines = reviewLines(
    workbench.mine,
    duties.map(({ duty }) => duty),
  );
  const chosen = address.get(MATTER) ?? (oneAtATime ? null : (lines[0]?.id ?? null));
  const choose = (id: string | null): void => setAddress(id === null ? {} : { [MATTER]: id });
  const enter = (): void => box.current?.focus({ preventScroll: true });
  const finished = (id: string): void => {
    choose(nextAfter(lines, id));
    enter();
    scrollTo(0, 0);
  };
  const empty = (
    <EmptyState title={t.emptyTitle} hint={t.emptyHint} action={<Link to="/">{t.toWorkbench}</Link>} />
  );
  return (
    <QueueAndCase
      title={places.review}
      below={t.count(lines.length)}
      empty={lines.length === 0 && chosen === null && empty}
      queue={
        lines.length > 0 && <ReviewQueue lines={lines} chosen={chosen} onChoose={choose} onOpen={enter} />
      }
      caseRef={box}
      back={{ to: '/review', label: t.back }}
    >
      {chosen !== null && (
        <ReviewCase
          key={chosen}
          id={chosen}
          isMine={lines.some(({ id }) => id === chosen)}
          onFinished={() => finished(chosen)}
        />
      )}
    </QueueAndCase>
  );
}
