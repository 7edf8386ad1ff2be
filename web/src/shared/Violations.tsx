import type { Violation } from '../api/problem.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import { LegalBases } from './LegalBases.js';
import styles from './small-parts.module.css';

/** Why not yet: the reason, the article, the way out. */
export function Violations({ violations }: { readonly violations: readonly Violation[] }) {
  const t = useTexts(STATES);
  return (
    <ul className={styles.violations}>
      {violations.map(({ rule, message, legalBasis, remedy }) => (
        <li key={rule}>
          <p className={styles.violation}>{message}</p>
          <p>
            <span className={styles.faint}>{t.wayOut}</span> {remedy}
          </p>
          <p>
            <LegalBases bases={legalBasis} />
          </p>
        </li>
      ))}
    </ul>
  );
}
