import { Link } from 'react-router';
import { COVERAGE } from '../../texts/coverage.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Shown } from './address.js';
import type { Standing } from './coverage-data.js';
import styles from './coverage.module.css';
import { bandPath, flowLayout } from './flow-layout.js';
import { COUNTED, NOT_COUNTED, STANDINGS, sumOf, type Counts } from './standings.js';

const WIDTH = 160;
const WHOLE = 8;

interface Props {
  readonly counts: Counts;
  readonly shown: Shown | null;
  readonly addressOf: (standing: Standing | 'all') => string;
}

/** From everything that is counted to what became of it; each number leads to its list. */
export function Flow({ counts, shown, addressOf }: Props) {
  const t = useTexts(COVERAGE);
  const { bands, height, whole } = flowLayout(STANDINGS.map(key => ({ key, n: counts[key] })));
  const isFirstOfGroup = (standing: Standing): boolean =>
    standing === COUNTED[0] || standing === NOT_COUNTED[0];
  return (
    <section aria-label={t.flow} className={styles.flow}>
      <Link
        to={addressOf('all')}
        className={styles.whole}
        preventScrollReset
        aria-current={shown === 'all' || undefined}
      >
        <span>{t.all}</span>
        <b>{sumOf(counts, STANDINGS)}</b>
      </Link>
      <svg
        className={styles.bands}
        width={WIDTH}
        height={height}
        viewBox={`0 0 ${WIDTH} ${height}`}
        aria-hidden
      >
        <rect className={styles.wholeBar} x={0} y={whole.top} width={WHOLE} height={whole.height} />
        <g transform={`translate(${WHOLE} 0)`}>
          {bands.map(band => (
            <path key={band.key} data-standing={band.key} d={bandPath(band, WIDTH - WHOLE)} />
          ))}
        </g>
      </svg>
      <ul className={styles.rows}>
        {bands.map(({ key, n, height: own }) => (
          <li key={key} style={{ minHeight: own }} data-first={isFirstOfGroup(key) || undefined}>
            <Link
              to={addressOf(key)}
              preventScrollReset
              data-standing={key}
              data-none={n === 0 || undefined}
              aria-current={shown === key || undefined}
            >
              <b>{n}</b>
              <span>
                <span className={styles.standing}>{t.standings[key]}</span>
                <span className={styles.hint}>{t.hints[key]}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
