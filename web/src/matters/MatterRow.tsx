import { useEffect, useRef, type Ref } from 'react';
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

interface Props {
  readonly line: MatterLine;
  readonly words: RowWords;
  readonly at: number;
  readonly offset: number;
  readonly focused: boolean;
  readonly onFocus: () => void;
  /** Measures the row: cards on a phone are as high as their title is long. */
  readonly measure: Ref<HTMLLIElement>;
}

/** One matter of the list. Only rows near what is looked at exist, so each says its own place. */
export function MatterRow({ line, words, at, offset, focused, onFocus, measure }: Props) {
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
        onFocus={onFocus}
      >
        {line.title}
      </Link>
      <span className={styles.unit}>{words.unit}</span>
      <span className={styles.state}>{words.state}</span>
      <span className={styles.due}>{line.status === 'closed' ? '' : <DaysLeft matter={line} />}</span>
      <time className={styles.opened} dateTime={line.openedAt}>
        {format.instant(line.openedAt).replace(/[（(,].*$/u, '')}
      </time>
    </li>
  );
}
