import { Fragment } from 'react';
import type { Schema } from '../api/client.js';
import { useLocale } from '../texts/locale.js';
import { citationParts } from './citation-parts.js';
import styles from './small-parts.module.css';

/** Provisions by their titles, in one line; their keys for those who look them up. */
export function LegalBases({ bases }: { readonly bases: readonly Schema<'LegalBasis'>[] }) {
  const separator = useLocale() === 'zh-CN' ? '、' : ', ';
  return (
    <span className={styles.bases}>
      {citationParts(bases).map(({ basis, instrument, article }, at) => (
        <Fragment key={basis.key}>
          {at > 0 && separator}
          <span title={basis.key}>
            {instrument}
            <span className={article === basis.title ? undefined : styles.article}>{article}</span>
          </span>
        </Fragment>
      ))}
    </span>
  );
}
