import type { Schema } from '../api/client.js';
import styles from './small-parts.module.css';

/** A provision by its title; its key for those who look it up. */
export function LegalBasisTag({ basis }: { readonly basis: Schema<'LegalBasis'> }) {
  return (
    <span className={styles.basis} title={basis.key}>
      {basis.title}
    </span>
  );
}
