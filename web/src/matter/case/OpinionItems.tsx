import type { Schema } from '../../api/client.js';
import { MATTER_CASE } from '../../texts/matter-case.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Bases } from '../values/Bases.js';
import styles from './case.module.css';

type Item = Schema<'OpinionItem'>;

function Answer({ item }: { readonly item: Item }) {
  const t = useTexts(MATTER_CASE);
  const { labels } = useScope();
  if (item.adoptionStatus === null) return <span className={styles.open}>{t.notAnswered}</span>;
  return (
    <>
      <strong>{labels.value('adoptionStatus', item.adoptionStatus)}</strong>
      {item.reason !== null && <p className={styles.pre}>{item.reason}</p>}
    </>
  );
}

interface Props {
  readonly items: readonly Item[];
  /** With the drafter's answers beside the items. */
  readonly answered: boolean;
}

/** Items of an opinion, each with its answer beside it. */
export function OpinionItems({ items, answered }: Props) {
  const t = useTexts(MATTER_CASE);
  if (items.length === 0) return <p className={styles.faint}>{t.noItems}</p>;
  return (
    <ol className={styles.items} data-answered={answered || undefined}>
      {items.map(item => (
        <li key={item.n}>
          <div className={styles.item}>
            <p className={styles.pre}>
              <span className={styles.n}>{item.n}</span> {item.text}
            </p>
            {item.suggestion !== null && (
              <p className={styles.pre}>
                <span className={styles.faint}>{t.suggestion}</span> {item.suggestion}
              </p>
            )}
            <Bases keys={item.legalBasis} />
          </div>
          {answered && (
            <div className={styles.answer}>
              <span className={styles.faint}>{t.answer}</span> <Answer item={item} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
