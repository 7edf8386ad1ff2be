import { memo, useEffect, useRef, type Ref } from 'react';
import { Link } from 'react-router';
import type { MatterLine } from '../api/matters.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { useFormat } from '../shared/use-format.js';
import { MATTERS } from '../texts/matters.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './matters.module.css';

export interface RowWords {
  readonly unit: string;
  readonly state: string;
}

interface Props extends RowWords {
  readonly line: MatterLine;
  readonly at: number;
  readonly offset: number;
  readonly focused: boolean;
  readonly onFocus: (at: number) => void;
  /** Measures the row where rows differ: cards on a phone are as high as their title is long. */
  readonly measure: Ref<HTMLLIElement> | undefined;
}

/**
 * One matter of the list. Only rows near what is looked at exist, so each says its own place; while one scrolls, those
 * that stay are not drawn again.
 */
export const MatterRow = memo(function MatterRow(props: Props) {
  const { line, unit, state, at, offset, focused, onFocus, measure } = props;
  const t = useTexts(MATTERS);
  const format = useFormat();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focused) link.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <li
      ref={measure}
      data-index={at}
      aria-posinset={at + 1}
      aria-setsize={-1}
      className={styles.row}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <span className={styles.number}>{line.number ?? t.noNumber}</span>
      <Link
        ref={link}
        to={`/matters/${line.id}`}
        className={styles.name}
        title={line.title}
        onFocus={() => onFocus(at)}
      >
        {line.title}
      </Link>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.state} title={state}>
        {state}
      </span>
      <span className={styles.due}>{line.status === 'closed' ? '' : <DaysLeft matter={line} />}</span>
      <time className={styles.opened} dateTime={line.openedAt}>
        {format.instant(line.openedAt).replace(/[（(,].*$/u, '')}
      </time>
    </li>
  );
});
