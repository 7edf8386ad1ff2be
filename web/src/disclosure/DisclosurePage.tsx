import { Button } from 'antd';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { linesOf, useMatters, type MatterLine } from '../api/matters.js';
import { useWorkbench } from '../api/workbench.js';
import { useWorkflows } from '../api/workflow.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { QueueAndCase, useOneAtATime } from '../shared/QueueAndCase.js';
import { SideQueue } from '../shared/SideQueue.js';
import { DISCLOSURE } from '../texts/disclosure.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { inQueueOrder } from './disclosure-queue.js';
import { DisclosureCase } from './DisclosureCase.js';

const MATTER = 'matter';
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
  const oneAtATime = useOneAtATime();
  const [address, setAddress] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  const { list, lines, mine, groupOf, isReady } = useQueue();
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending || !isReady) return <LoadingState rows={8} />;
  const chosen = address.get(MATTER) ?? (oneAtATime ? null : (lines[0]?.id ?? null));
  const enter = (): void => {
    box.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const entries = lines.map(line => ({
    id: line.id,
    title: line.title,
    group: groupOf(line),
    below: [line.number, ...(line.dueOn === null ? [] : [<DaysLeft key="days" matter={line} />])],
  }));
  const queue = (
    <div>
      <SideQueue
        label={t.queue}
        entries={entries}
        chosen={chosen}
        addressOf={id => `?${MATTER}=${encodeURIComponent(id)}`}
        onChoose={id => setAddress({ [MATTER]: id })}
        onOpen={enter}
      />
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t.more}
        </Button>
      )}
    </div>
  );
  return (
    <QueueAndCase
      title={places.disclosure}
      below={t.count(mine, lines.length)}
      actions={<a href="/public">{t.register}</a>}
      empty={lines.length === 0 && <EmptyState title={t.emptyTitle} hint={t.emptyHint} />}
      queue={lines.length > 0 && queue}
      caseRef={box}
      back={{ to: '/disclosure', label: t.back }}
    >
      {chosen !== null && <DisclosureCase key={chosen} id={chosen} onFinished={enter} />}
    </QueueAndCase>
  );
}
