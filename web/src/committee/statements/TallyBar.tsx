import type { Matter } from '../../api/matter.js';
import { useScope } from '../../matter/scope.js';
import { COMMITTEE } from '../../texts/committee.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../committee.module.css';
import { tallyOf, type Stance } from './order.js';

const STANCES: readonly Stance[] = ['agree', 'disagree', 'reserve'];

/** How the members stand now, as a plain count. */
export function TallyBar({ meeting }: { readonly meeting: NonNullable<Matter['meeting']> }) {
  const { tally: t } = useTexts(COMMITTEE);
  const { labels } = useScope();
  const { present, counts, open, withHead } = tallyOf(meeting);
  if (present === 0) return null;
  const parts = [
    ...STANCES.map(stance => ({ key: stance, label: labels.value('stance', stance), n: counts[stance] })),
    { key: 'open', label: t.open, n: open },
  ];
  return (
    <div className={styles.tally} role="group" aria-label={t.label}>
      <span className={styles.faint}>{t.present(present)}</span>
      {parts.map(({ key, label, n }) => (
        <span key={key} data-part={key} data-none={n === 0 || undefined}>
          {label} <b>{n}</b>
        </span>
      ))}
      <span className={styles.tallyBar} aria-hidden>
        {parts
          .filter(({ n }) => n > 0)
          .map(({ key, n }) => (
            <i key={key} data-part={key} style={{ flexGrow: n }} />
          ))}
      </span>
      {withHead && <span className={styles.faint}>{t.likeHead(withHead.like, withHead.unlike)}</span>}
    </div>
  );
}
