import { DUTIES } from '../texts/duties.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './small-parts.module.css';

interface Props {
  readonly person: { readonly name?: string | null } | null | undefined;
  /** A duty as the service names it, or `system`. */
  readonly duty?: string;
}

/** A person, with the duty they act in. */
export function PersonName({ person, duty }: Props) {
  const t = useTexts(STATES);
  const duties = useTexts(DUTIES);
  if (duty === 'system') return <span className={styles.faint}>{t.system}</span>;
  const dutyName = duty === undefined ? undefined : (duties.names as Readonly<Record<string, string>>)[duty];
  return (
    <span>
      {person?.name ?? t.nobody}
      {dutyName !== undefined && (
        <>
          {' '}
          <span className={styles.duty}>{dutyName}</span>
        </>
      )}
    </span>
  );
}
