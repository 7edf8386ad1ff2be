import { SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useDeferredValue, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { linesOf, useMatters } from '../api/matters.js';
import { labelIn, useWorkflows } from '../api/workflow.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { QueueAndCase, useOneAtATime } from '../shared/QueueAndCase.js';
import { SideQueue } from '../shared/SideQueue.js';
import { AUDIT } from '../texts/audit.js';
import { SHELL } from '../texts/shell.js';
import { useTexts } from '../texts/use-texts.js';
import { MatterTrail } from './MatterTrail.js';
import own from './audit.module.css';
import { withPart } from './trail-filter.js';

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

interface QueueProps {
  readonly chosen: string | null;
  readonly addressOf: (id: string | null) => string;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
}

function Search(props: QueueProps) {
  const t = useTexts(AUDIT);
  const { data: workflows } = useWorkflows();
  const { typed, type, list, lines } = useSearch();
  const entries = lines.map(({ id, title, number, workflow: name, state }) => {
    const workflow = workflows?.find(one => one.id === name);
    const below = [number ?? workflow?.title, workflow && labelIn(workflow.states, state)];
    return { id, title, below: below.filter(line => line !== undefined) };
  });
  return (
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
      {lines.length > 0 && <SideQueue {...props} label={t.results} entries={entries} />}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t.more}
        </Button>
      )}
    </div>
  );
}

/** Any matter, found by its words; beside it everything that happened, each entry checked where one looks at it. */
export function AuditPage() {
  const t = useTexts(AUDIT);
  const { places } = useTexts(SHELL);
  const oneAtATime = useOneAtATime();
  const [address, setAddress] = useSearchParams();
  const box = useRef<HTMLDivElement>(null);
  const chosen = address.get('matter');
  const addressOf = (id: string | null): string => `?${withPart(address, 'matter', id).toString()}`;
  return (
    <QueueAndCase
      title={places.audit}
      queue={
        <Search
          chosen={chosen}
          addressOf={addressOf}
          onChoose={id => setAddress(withPart(address, 'matter', id))}
          onOpen={() => box.current?.focus()}
        />
      }
      caseRef={box}
      back={{ to: addressOf(null), label: t.back }}
    >
      {chosen !== null ? (
        <MatterTrail key={chosen} id={chosen} />
      ) : (
        !oneAtATime && <p className={own.faint}>{t.choose}</p>
      )}
    </QueueAndCase>
  );
}
