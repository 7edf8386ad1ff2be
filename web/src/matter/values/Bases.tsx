import { LegalBasisTag } from '../../shared/LegalBasisTag.js';
import styles from './values.module.css';
import { useBasisTitles } from './use-basis-titles.js';

/** Provisions by their titles. */
export function Bases({ keys }: { readonly keys: readonly string[] }) {
  const titleOf = useBasisTitles();
  if (keys.length === 0) return null;
  return (
    <span className={styles.bases}>
      {keys.map(key => (
        <LegalBasisTag key={key} basis={{ key, title: titleOf(key) }} />
      ))}
    </span>
  );
}
