import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { MatterLine } from '../api/matters.js';
import { useListKeys } from '../shared/use-list-keys.js';
import { MATTERS } from '../texts/matters.js';
import { useTexts } from '../texts/use-texts.js';
import { useMedia } from '../shared/use-media.js';
import { MatterRow } from './MatterRow.js';
import styles from './matters.module.css';
import { useMoreBefore } from './use-more-before.js';
import { useRowWords } from './use-row-words.js';

interface Props {
  readonly lines: readonly MatterLine[];
  readonly hasMore: boolean;
  readonly failed: boolean;
  readonly onMore: () => void;
}

const ROW = 40;
const CARD = 92;
const AHEAD = 12;
const TOP_BAR = 96;

/** Which rows there are, and how `j` and `k` reach those that are not there yet. */
function useRows(count: number, narrow: boolean, keyOf: (at: number) => string | number) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [chosen, setChosen] = useState(-1);
  const [toFocus, setToFocus] = useState(-1);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => (narrow ? CARD : ROW),
    getItemKey: keyOf,
    overscan: AHEAD,
    scrollMargin: top,
    scrollPaddingStart: TOP_BAR,
  });
  const choose = (row: number): void => {
    virtual.scrollToIndex(row);
    setChosen(row);
    setToFocus(row);
  };
  useListKeys({ count, chosen, onChoose: choose });
  const focused = useCallback((row: number): void => {
    setChosen(row);
    setToFocus(-1);
  }, []);
  return { list, top, virtual, toFocus, focused };
}

/** A list of any length: only the rows near what is looked at are there, the next page comes before it is needed. */
export function MatterList({ lines, hasMore, failed, onMore }: Props) {
  const t = useTexts(MATTERS);
  const wordsOf = useRowWords();
  const narrow = useMedia('(max-width: 767px)');
  const { list, top, virtual, toFocus, focused } = useRows(lines.length, narrow, at => lines[at]?.id ?? at);
  const rows = virtual.getVirtualItems();
  useMoreBefore(rows.at(-1)?.index ?? 0, lines.length, hasMore && !failed, onMore);
  const names = t.columns;
  return (
    <div className={styles.list}>
      <div className={styles.head} aria-hidden>
        {[names.number, names.title, names.unit, names.state, names.due, names.opened].map(name => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul ref={list} aria-label={t.list} style={{ height: virtual.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          const place = { at: index, offset: start - top, focused: index === toFocus };
          return (
            <MatterRow
              key={key}
              line={line}
              {...wordsOf(line)}
              {...place}
              onFocus={focused}
              measure={narrow ? virtual.measureElement : undefined}
            />
          );
        })}
      </ul>
      {hasMore && <More failed={failed} onMore={onMore} />}
    </div>
  );
}

function More({ failed, onMore }: Pick<Props, 'failed' | 'onMore'>) {
  const t = useTexts(MATTERS);
  return (
    <p className={styles.end} role="status">
      {failed ? t.moreFailed : t.loadingMore}{' '}
      {failed && (
        <Button size="small" onClick={onMore}>
          {t.retry}
        </Button>
      )}
    </p>
  );
}
