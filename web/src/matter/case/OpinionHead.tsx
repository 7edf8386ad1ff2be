import type { Schema } from '../../api/client.js';
import { Digest } from '../../shared/Digest.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import styles from './case.module.css';

interface Props {
  readonly opinion: {
    readonly conclusion: string;
    readonly textSha256: string;
    readonly by: Schema<'NamedPerson'>;
    readonly issuedAt: string;
  };
}

/** The conclusion, by whom and when, and on exactly which text. */
export function OpinionHead({ opinion }: Props) {
  const t = useTexts(MATTER_CASE);
  const { labels, matter } = useScope();
  const format = useFormat();
  const isCurrent = matter.text?.sha256 === opinion.textSha256;
  return (
    <>
      <p>
        <strong>{labels.value('conclusion', opinion.conclusion)}</strong>
        <span className={styles.faint}> {t.by(opinion.by.name ?? '', format.instant(opinion.issuedAt))}</span>
      </p>
      <p>
        <span className={styles.faint}>{t.onText}</span> <Digest value={opinion.textSha256} />{' '}
        <span className={isCurrent ? styles.faint : styles.open}>{isCurrent ? t.onCurrent : t.onOlder}</span>
      </p>
    </>
  );
}
