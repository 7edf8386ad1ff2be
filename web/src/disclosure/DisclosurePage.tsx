import { Button } from 'antd';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { linesOf, useMatters, type MatterLine } from '../api/matters.js';
import { useWorkbench } from '../api/workbench.js';
import { useWorkflows } from '../api/workflow.js';
import { useMedia } from '../matter/use-media.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { HiddenTitle } from '../shared/HiddenTitle.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import styles from '../shared/side-queue.module.css';
import { SideQueue } from '../shared/SideQueue.js';
import { DISCLOSURE } from '../texts/disclosure.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { inQueueOrder } from './disclosure-queue.js';
import { DisclosureCase } from './DisclosureCase.js';

const NARROW = '(max-width: 767px)';
const STAGE = 'disclosure';
const MOST = 200;

/** Everything at this stage, with the name of the group it stands in. */
function useQueue() {
  const t = useTexts(DISCLOSURE);
  const list = useMatters({ stage: STAGE, limit: MOST });
  const { data: workbench } = useWorkbench();
  const { data: workflows } = useWorkflows();
  const mine = new Set(workbench?.mine.map(({ id }) => id));
  const statesOf = ({ workflow }: MatterLine) => workflows?.find(({ id }) => id === workflow)?.states ?? [];
  const lines = inQueueOrder(linesOf(list.data), mine, line =>
    statesOf(line).findIndex(({ id }) => id === line.state),
  );
  const groupOf = (line: MatterLine): string =>
    mine.has(line.id) ? t.mine : (statesOf(line).find(({ id }) => id === line.state)?.label ?? '');
  return {
    list,
    lines,
    mine: lines.filter(({ id }) => mine.has(id)).length,
    groupOf,
    isReady: workbench !== undefined,
  };
}

/** What is to be made public, by days left; beside it the files, the form, and what is kept back and why. */
export function DisclosurePage() {
  const t = useTexts(DISCLOSURE);
  const { places } = useTexts(SHELL);
  const isNarrow = useMedia(NARROW);
  const [address, setAddress] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  const { list, lines, mine, groupOf, isReady } = useQueue();
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending || !isReady) return <LoadingState rows={8} />;
  const chosen = address.get('matter') ?? (isNarrow ? null : (lines[0]?.id ?? null));
  const choose = (id: string | null): void => setAddress(id === null ? {} : { matter: id });
  const showsQueue = !isNarrow || chosen === null;
  const entries = lines.map(line => ({
    id: line.id,
    title: line.title,
    group: groupOf(line),
    below: [line.number, ...(line.dueOn === null ? [] : [<DaysLeft key="days" matter={line} />])],
  }));
  const finished = (): void => {
    box.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  return (
    <>
      {!showsQueue && <HiddenTitle title={places.disclosure} />}
      {showsQueue && (
        <PageTitle
          title={places.disclosure}
          below={t.count(mine, lines.length)}
          actions={<a href="/public">{t.register}</a>}
        />
      )}
      {lines.length === 0 && <EmptyState title={t.emptyTitle} hint={t.emptyHint} />}
      <div className={styles.layout}>
        {showsQueue && lines.length > 0 && (
          <div>
            <SideQueue
              label={t.queue}
              entries={entries}
              chosen={chosen}
              addressOf={id => `?matter=${encodeURIComponent(id)}`}
              onChoose={choose}
              onOpen={() => box.current?.focus()}
            />
            {list.hasNextPage && (
              <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                {t.more}
              </Button>
            )}
          </div>
        )}
        {chosen !== null && (
          <div className={styles.case} ref={box} tabIndex={-1}>
            {isNarrow && <Link to="/disclosure">← {t.back}</Link>}
            <DisclosureCase key={chosen} id={chosen} onFinished={finished} />
          </div>
        )}
      </div>
    </>
  );
}
