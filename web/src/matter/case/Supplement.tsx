import { useFormat } from '../../shared/use-format.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import styles from './case.module.css';

/** What was asked for, once and in full. */
export function Supplement() {
  const t = useTexts(MATTER_CASE);
  const { supplement } = useScope().matter;
  const format = useFormat();
  if (!supplement) return null;
  const { items, by, requestedAt, providedAt, note } = supplement;
  return (
    <Section
      title={t.supplement}
      extra={
        providedAt === null ? (
          <span className={styles.open}>{t.supplementOpen}</span>
        ) : (
          t.supplementGiven(format.instant(providedAt))
        )
      }
    >
      <div className={styles.block}>
        <p className={styles.faint}>{t.supplementAsked(by.name ?? '', format.instant(requestedAt))}</p>
        <ol className={styles.plain}>
          {items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ol>
        {note !== null && <p className={styles.pre}>{note}</p>}
      </div>
    </Section>
  );
}
