import { useRef, useState } from 'react';
import type { WorkbenchLine } from '../api/workbench.js';
import { useListKeys } from '../shared/use-list-keys.js';
import { WORKBENCH } from '../texts/workbench.js';
import { useTexts } from '../texts/use-texts.js';
import { QueueRow } from './QueueRow.js';
import type { Queue } from './queues.js';
import { useWords } from './use-words.js';
import styles from './workbench.module.css';

interface Props {
  readonly queue: Queue;
  readonly lines: readonly WorkbenchLine[];
}

/** The matters of a queue. `j` and `k` move the focus, so that Enter is the link's own. */
export function QueueList({ queue, lines }: Props) {
  const t = useTexts(WORKBENCH);
  const words = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [chosen, setChosen] = useState(-1);
  const choose = (row: number): void => {
    setChosen(row);
    list.current?.querySelectorAll('a')[row]?.focus();
  };
  useListKeys({ count: lines.length, chosen, onChoose: choose });
  const columns = t.columns;
  const last = queue === 'others' ? columns.who : columns.todo;
  return (
    <div className={styles.list}>
      <div className={styles.head} aria-hidden>
        {[queue === 'planned' ? '' : columns.due, columns.title, columns.unit, columns.state, last].map(
          (name, at) => (
            <span key={at}>{name}</span>
          ),
        )}
      </div>
      <ul ref={list} aria-label={t.list(t[queue])}>
        {lines.map((line, at) => (
          <QueueRow key={line.id} line={line} words={words} onFocus={() => setChosen(at)} />
        ))}
      </ul>
    </div>
  );
}
