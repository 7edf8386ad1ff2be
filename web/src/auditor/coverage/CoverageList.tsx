import { Button } from 'antd';
import { Link } from 'react-router';
import { useHolds } from '../../api/session.js';
import { useUnits } from '../../api/people.js';
import { useToday } from '../../api/today.js';
import { EmptyState } from '../../shared/EmptyState.js';
import { ErrorState } from '../../shared/ErrorState.js';
import { dayOfInstant } from '../../shared/format-date.js';
import { LoadingState } from '../../shared/LoadingState.js';
import { useFormat } from '../../shared/use-format.js';
import { COVERAGE } from '../../texts/coverage.js';
import { useTexts } from '../../texts/use-texts.js';
import { ALL, type Shown } from './address.js';
import { useCoverageItems, type CoverageFilter, type CoverageItem } from './coverage-data.js';
import styles from './coverage.module.css';

interface Props {
  readonly filter: CoverageFilter;
  readonly shown: Shown;
  readonly closeAddress: string;
}

function Row({ item }: { readonly item: CoverageItem }) {
  const t = useTexts(COVERAGE);
  const { data: units } = useUnits();
  const zone = useToday()?.timeZone ?? 'Asia/Shanghai';
  const format = useFormat();
  const isAuditor = useHolds('auditor');
  const day = (instant: string | null): string =>
    instant === null ? '' : format.day(dayOfInstant(instant, zone));
  const to = isAuditor ? `/audit?matter=${item.matterId}` : `/matters/${item.matterId}`;
  const { number, catalogue } = item;
  return (
    <tr>
      <td>
        <Link to={to}>{item.title}</Link>{' '}
        <span className={styles.faint}>
          {number ?? t.list.notBegun}
          {catalogue && ` · ${t.list.catalogue(catalogue.line)}`}
        </span>
      </td>
      <td>{units?.find(({ id }) => id === item.unitId)?.name}</td>
      <td data-standing={item.standing}>{t.standings[item.standing]}</td>
      <td>{day(item.reviewedAt) || <span className={styles.faint}>{t.list.none}</span>}</td>
      <td>{day(item.signedAt ?? item.decidedAt) || <span className={styles.faint}>{t.list.none}</span>}</td>
    </tr>
  );
}

/** The matters behind a number, newest first. */
export function CoverageList({ filter, shown, closeAddress }: Props) {
  const t = useTexts(COVERAGE);
  const list = useCoverageItems(filter, shown === ALL ? null : shown, true);
  const items = list.data?.pages.flatMap(page => page.items) ?? [];
  const { matter, unit, standing, reviewed, decided } = t.list;
  const title = shown === ALL ? t.list.all : t.list.title(t.standings[shown]);
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>
        {title}
        <Link to={closeAddress} preventScrollReset>
          {t.list.close}
        </Link>
      </h2>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingState />}
      {list.data && items.length === 0 && <EmptyState title={t.list.empty} />}
      {items.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                {[matter, unit, standing, reviewed, decided].map(name => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(item => (
                <Row key={item.matterId} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {t.list.more}
        </Button>
      )}
    </section>
  );
}
