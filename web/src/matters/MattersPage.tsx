import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { linesOf, useMatters } from '../api/matters.js';
import { useHolds } from '../api/session.js';
import { EmptyState } from '../shared/EmptyState.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import { MATTERS } from '../texts/matters.js';
import { useTexts } from '../texts/use-texts.js';
import { FilterBar } from './FilterBar.js';
import { queryOf } from './filters.js';
import { MatterList } from './MatterList.js';
import styles from './matters.module.css';
import { useFilters } from './use-filters.js';
import { useKeptPlace } from './use-kept-place.js';

function Nothing({ onClear }: { readonly onClear: (() => void) | null }) {
  const t = useTexts(MATTERS);
  const navigate = useNavigate();
  const drafts = useHolds('drafter');
  if (onClear)
    return (
      <EmptyState
        title={t.emptyFound}
        hint={t.emptyFoundHint}
        action={<Button onClick={onClear}>{t.clear}</Button>}
      />
    );
  const open = (
    <Button type="primary" onClick={() => void navigate('/matters/new')}>
      {t.open}
    </Button>
  );
  return <EmptyState title={t.empty} hint={t.emptyHint} action={drafts ? open : undefined} />;
}

/** Every matter the person sees, newest first. */
export function MattersPage() {
  const t = useTexts(MATTERS);
  const state = useFilters();
  const found = useMatters(queryOf(state.filters));
  const { data, error } = found;
  const lines = linesOf(data);
  useKeptPlace(data !== undefined);
  const narrowed = Object.keys(state.filters).length > 0;
  const more = (): void => {
    if (!found.isFetching) void found.fetchNextPage();
  };
  const count = data && t.shown(lines.length, found.hasNextPage);
  return (
    <>
      <PageTitle title={t.title} below={<span role="status">{count}</span>} />
      <FilterBar state={state} />
      {error && !data && <ErrorState error={error} onRetry={() => void found.refetch()} />}
      {!data && !error && <LoadingState rows={10} />}
      {data && lines.length === 0 && <Nothing onClear={narrowed ? state.clear : null} />}
      {lines.length > 0 && (
        // Another question is another list: its rows begin at the top.
        <div
          key={JSON.stringify(state.filters)}
          className={found.isPlaceholderData ? styles.stale : undefined}
        >
          <MatterList
            lines={lines}
            hasMore={found.hasNextPage}
            failed={found.isFetchNextPageError}
            onMore={more}
          />
        </div>
      )}
    </>
  );
}
