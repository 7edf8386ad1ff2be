import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { linesOf, useMatters } from '../api/matters.js';
import { useWorkflows } from '../api/workflow.js';
import { useMedia } from '../matter/use-media.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { HiddenTitle } from '../shared/HiddenTitle.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import styles from '../shared/side-queue.module.css';
import { SideQueue } from '../shared/SideQueue.js';
import { AUDIT } from '../texts/audit.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { MatterTrail } from './MatterTrail.js';
import own from './audit.module.css';
import { withPart } from './trail-filter.js';

const NARROW = '(max-width: 767px)';
const LEAST = 2;
const PAGE = 50;

/** Words are looked for as they are typed; the address follows, so that a search can be sent to somebody. */
function useSearch() {
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const q = useDeferredValue(typed.trim());
  const isLong = [...q].length >= LEAST;
  const list = useMatters({ limit: PAGE, ...(isLong && { q }) });
  const type = (next: string): void => {
    setTyped(next);
    setAddress(before => withPart(before, 'q', next.trim()), { replace: true });
  };
  return { typed, type, list, lines: linesOf(list.data) };
}

/** Any matter, found by its words; beside it everything that happened, each entry checked where one looks at it. */
export function AuditPage() {
  const t = useTexts(AUDIT);
  const { places } = useTexts(SHELL);
  const isNarrow = useMedia(NARROW);
  const [address, setAddress] = useSearchParams();
  const { data: workflows } = useWorkflows();
  const { typed, type, list, lines } = useSearch();
  const box = useRef<HTMLDivElement>(null);
  const chosen = address.get('matter');
  const addressOf = (id: string | null): string => `?${withPart(address, 'matter', id).toString()}`;
  const showsSearch = !isNarrow || chosen === null;
  const entries = lines.map(({ id, title, number, workflow, state }) => ({
    id,
    title,
    below: [
      number ?? workflows?.find(one => one.id === workflow)?.title,
      workflows?.find(one => one.id === workflow)?.states.find(one => one.id === state)?.label,
    ].filter(line => line !== undefined),
  }));
  return (
    <>
      {showsSearch ? <PageTitle title={places.audit} /> : <HiddenTitle title={places.audit} />}
      <div className={styles.layout}>
        {showsSearch && (
          <div className={own.search}>
            <Input
              type="search"
              prefix={<SearchOutlined aria-hidden />}
              value={typed}
              aria-label={t.search}
              placeholder={t.searchHint}
              title={t.searchHint}
              onChange={event => type(event.target.value)}
            />
            {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
            {list.isPending && !list.error && <LoadingState />}
            {list.data && lines.length === 0 && <EmptyState title={t.noResult} hint={t.noResultHint} />}
            {lines.length > 0 && (
              <SideQueue
                label={t.results}
                entries={entries}
                chosen={chosen}
                addressOf={addressOf}
                onChoose={id => setAddress(withPart(address, 'matter', id))}
                onOpen={() => box.current?.focus()}
              />
            )}
            {list.hasNextPage && (
              <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
                {t.more}
              </Button>
            )}
          </div>
        )}
        {chosen !== null && (
          <div className={styles.case} ref={box} tabIndex={-1}>
            {isNarrow && <Link to={addressOf(null)}>← {t.back}</Link>}
            <MatterTrail key={chosen} id={chosen} />
          </div>
        )}
        {chosen === null && !isNarrow && <p className={own.faint}>{t.choose}</p>}
      </div>
    </>
  );
}
