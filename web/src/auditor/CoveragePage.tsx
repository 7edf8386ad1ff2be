import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useUnitName } from '../api/people.js';
import { ErrorState } from '../shared/ErrorState.js';
import { LoadingState } from '../shared/LoadingState.js';
import { PageTitle } from '../shared/PageTitle.js';
import { useFormat } from '../shared/use-format.js';
import { COVERAGE } from '../texts/coverage.js';
import { useTexts } from '../texts/use-texts.js';
import { filterOf, listAddress, shownOf, withFilter } from './coverage/address.js';
import { ByMonth } from './coverage/ByMonth.js';
import { ByUnit } from './coverage/ByUnit.js';
import { coverageOptions, type Coverage } from './coverage/coverage-data.js';
import { CoverageFilters } from './coverage/CoverageFilters.js';
import { CoverageList } from './coverage/CoverageList.js';
import styles from './coverage/coverage.module.css';
import { Flow } from './coverage/Flow.js';
import { COUNTED, percentOf, sumOf } from './coverage/standings.js';

function Rate({ coverage: { rate, counts } }: { readonly coverage: Coverage }) {
  const t = useTexts(COVERAGE);
  const whole = sumOf(counts, COUNTED);
  if (rate === null) return <p className={styles.noRate}>{t.noRate}</p>;
  return (
    <p className={styles.rate} data-short={rate < 1 || undefined}>
      <b>{t.percent(percentOf(rate))}</b>
      <span>
        {t.rate}
        <span className={styles.faint}>{t.rateOf(counts.reviewedBefore, whole)}</span>
      </span>
    </p>
  );
}

/** How much of what had to be reviewed was, as a picture; every number leads to the matters behind it. */
export function CoveragePage() {
  const t = useTexts(COVERAGE);
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const shown = shownOf(address);
  const unit = useUnitName(filter.unitId);
  const { data, error, refetch } = useQuery({
    ...coverageOptions(filter),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={8} />;
  return (
    <>
      <PageTitle
        title={t.title}
        below={[unit, `${format.day(data.from)} — ${format.day(data.to)}`, t.asOf(format.instant(data.asOf))]
          .filter(Boolean)
          .join(' · ')}
      />
      <div className={styles.page}>
        <CoverageFilters
          filter={filter}
          period={data}
          onChange={change => setAddress(before => withFilter(before, change))}
        />
        <Rate coverage={data} />
        <Flow counts={data.counts} shown={shown} addressOf={standing => listAddress(address, standing)} />
        {shown !== null && (
          <CoverageList filter={filter} shown={shown} closeAddress={listAddress(address, null)} />
        )}
        <ByUnit
          whole={data}
          filter={filter}
          addressOf={(standing, change) => listAddress(address, standing, change)}
        />
        <ByMonth
          whole={data}
          filter={filter}
          addressOf={(standing, change) => listAddress(address, standing, change)}
        />
      </div>
    </>
  );
}
