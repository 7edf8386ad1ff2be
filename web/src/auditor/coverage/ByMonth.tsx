import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { COVERAGE } from '../../texts/coverage.js';
import { useTexts } from '../../texts/use-texts.js';
import { coverageOptions, type Coverage, type CoverageFilter } from './coverage-data.js';
import styles from './coverage.module.css';
import { monthsOf } from './months.js';
import { COUNTED, sumOf } from './standings.js';

interface Props {
  readonly whole: Coverage;
  readonly filter: CoverageFilter;
  readonly addressOf: (standing: 'all', filter: CoverageFilter) => string;
}

/** Decided and signed month by month; a month leads to its own figure and list. */
export function ByMonth({ whole, filter, addressOf }: Props) {
  const t = useTexts(COVERAGE);
  const months = monthsOf(whole.from, whole.to);
  const figures = useQueries({
    queries: months.map(({ from, to }) => coverageOptions({ ...filter, from, to })),
    combine: results => results.map(({ data }) => data?.counts),
  });
  const sums = figures.map(counts => (counts ? sumOf(counts, COUNTED) : 0));
  const most = Math.max(...sums, 1);
  if (months.length < 2) return null;
  return (
    <section aria-label={t.byMonth}>
      <h2 className={styles.head}>
        {t.byMonth} <span>{t.byMonthHint}</span>
      </h2>
      <ol className={styles.months}>
        {months.map(({ from, to, month, year }, at) => {
          const counts = figures[at];
          const sum = sums[at] ?? 0;
          const name = month === 1 || at === 0 ? `${year} ${t.months(month)}` : t.months(month);
          return (
            <li key={from}>
              <span className={styles.monthNumber}>
                {sum === 0 ? (
                  <span className={styles.faint}>{counts ? 0 : '…'}</span>
                ) : (
                  <Link to={addressOf('all', { from, to })} aria-label={`${year} ${t.months(month)} ${sum}`}>
                    {sum}
                  </Link>
                )}
              </span>
              <span className={styles.column} aria-hidden>
                {counts &&
                  COUNTED.toReversed()
                    .filter(standing => counts[standing] > 0)
                    .map(standing => (
                      <i
                        key={standing}
                        data-standing={standing}
                        title={`${t.standings[standing]} ${counts[standing]}`}
                        style={{ height: `${(counts[standing] / most) * 100}%` }}
                      />
                    ))}
              </span>
              <span className={styles.faint}>{name}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
