import { COVERAGE } from '../../texts/coverage.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Standing } from './coverage-data.js';
import styles from './coverage.module.css';
import type { Counts } from './standings.js';

interface Props {
  readonly counts: Counts;
  readonly standings: readonly Standing[];
  /** The largest sum beside it: bars are to be compared. */
  readonly most: number;
}

/** A row of parts as long as there are matters in it. The numbers beside it say the same. */
export function StackedBar({ counts, standings, most }: Props) {
  const t = useTexts(COVERAGE);
  const parts = standings.filter(standing => counts[standing] > 0);
  const total = parts.reduce((sum, standing) => sum + counts[standing], 0);
  const words = parts.map(standing => `${t.standings[standing]} ${counts[standing]}`).join(' · ');
  return (
    <span className={styles.bar} title={words} aria-hidden>
      {parts.map(standing => (
        <i key={standing} data-standing={standing} style={{ flexGrow: counts[standing] }} />
      ))}
      <i className={styles.rest} style={{ flexGrow: Math.max(0, most - total) }} />
    </span>
  );
}
