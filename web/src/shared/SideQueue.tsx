import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './side-queue.module.css';
import { useListKeys } from './use-list-keys.js';

export interface QueueEntry {
  readonly id: string;
  readonly title: string;
  /** Lines below the title, such as days left and what is to be done. */
  readonly below: readonly ReactNode[];
  /** Entries of the same group stand under its name; they must follow each other. */
  readonly group?: string;
}

interface Props {
  readonly label: string;
  readonly entries: readonly QueueEntry[];
  readonly chosen: string | null;
  readonly addressOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
  /** Into the chosen one, for the keyboard. */
  readonly onOpen?: () => void;
}

interface Group {
  readonly name: string | undefined;
  readonly entries: readonly QueueEntry[];
}

function grouped(entries: readonly QueueEntry[]): readonly Group[] {
  const groups: { name: string | undefined; entries: QueueEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && last.name === entry.group) last.entries.push(entry);
    else groups.push({ name: entry.group, entries: [entry] });
  }
  return groups;
}

/** A list beside a case: `j` and `k` choose, Enter goes in. */
export function SideQueue({ label, entries, chosen, addressOf, onChoose, onOpen }: Props) {
  useListKeys({
    count: entries.length,
    chosen: entries.findIndex(({ id }) => id === chosen),
    onChoose: row => {
      const id = entries[row]?.id;
      if (id !== undefined) onChoose(id);
    },
    ...(onOpen && { onOpen }),
  });
  return (
    <nav className={styles.queue} aria-label={label}>
      {grouped(entries).map(({ name, entries: own }) => (
        <div key={name ?? ''}>
          {name !== undefined && (
            <h2>
              {name} <span>{own.length}</span>
            </h2>
          )}
          <ol>
            {own.map(({ id, title, below }) => (
              <li key={id}>
                <Link to={addressOf(id)} aria-current={id === chosen || undefined}>
                  <span className={styles.title}>{title}</span>
                  {below.map((line, at) => (
                    <span key={at} className={styles.below}>
                      {line}
                    </span>
                  ))}
                </Link>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </nav>
  );
}
