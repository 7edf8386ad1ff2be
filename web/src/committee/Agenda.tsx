import { Link } from 'react-router';
import type { Matter } from '../api/matter.js';
import { COMMITTEE } from '../texts/committee.js';
import { useTexts } from '../texts/use-texts.js';
import { itemStanding } from './agenda.js';
import styles from './committee.module.css';

interface Props {
  readonly items: readonly Matter[];
  readonly current: string;
}

/** The items of one meeting, numbered, with how far each is. */
export function Agenda({ items, current }: Props) {
  const t = useTexts(COMMITTEE);
  return (
    <nav className={styles.agenda} aria-label={t.agenda}>
      <h2>{t.agenda}</h2>
      <ol>
        {items.map((item, at) => {
          const standing = itemStanding(item);
          return (
            <li key={item.id}>
              <Link to={`/matters/${item.id}/meeting`} aria-current={item.id === current || undefined}>
                <span className={styles.number}>{at + 1}</span>
                <span>{item.title}</span>
                <span className={styles.standing}>
                  <span>{item.number}</span>
                  <span data-standing={standing}>{t.states[standing]}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
