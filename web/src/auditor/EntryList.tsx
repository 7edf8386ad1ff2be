import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { TrailEntry } from '../api/matter.js';
import { labelIn } from '../api/workflow.js';
import { useScope } from '../matter/scope.js';
import { kindOf } from '../matter/trail/trail-kinds.js';
import { useEntryWords } from '../matter/trail/use-entry-words.js';
import { PersonName } from '../shared/PersonName.js';
import { useFormat } from '../shared/use-format.js';
import { AUDIT } from '../texts/audit.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './audit.module.css';
import type { CheckedTrail } from './check-entries.js';

interface Props {
  readonly entries: readonly TrailEntry[];
  readonly checked: CheckedTrail;
  readonly onOpen: (seq: number) => void;
}

const AT_ONCE = 200;

function Row({ entry, holds, onOpen }: { entry: TrailEntry; holds: boolean; onOpen: (seq: number) => void }) {
  const t = useTexts(AUDIT);
  const { workflow } = useScope();
  const format = useFormat();
  const { title, note } = useEntryWords(entry);
  const moved = entry.to !== null && entry.from !== entry.to;
  return (
    <tr data-kind={kindOf(entry)}>
      <td className={styles.seq}>{entry.seq}</td>
      <td className={styles.at}>
        <time dateTime={entry.at}>{format.instant(entry.at)}</time>
      </td>
      <td>
        <button type="button" className={styles.open} onClick={() => onOpen(entry.seq)}>
          {title}
        </button>
        {note !== '' && <span className={styles.faint}> {note}</span>}
        {entry.violations.map(({ rule, message }) => (
          <p key={rule} className={styles.violation}>
            {message}
          </p>
        ))}
      </td>
      <td>
        <PersonName person={entry.actor} duty={entry.actor.duty} />
      </td>
      <td className={styles.move}>{moved && `→ ${labelIn(workflow.states, entry.to ?? '')}`}</td>
      <td className={holds ? styles.ok : styles.bad}>
        {holds ? <CheckOutlined aria-label={t.check.ok} /> : <CloseOutlined aria-label={t.check.bad} />}
      </td>
    </tr>
  );
}

/** The entries as a table, oldest first as they were written; each opens to its exact bytes. */
export function EntryList({ entries, checked, onOpen }: Props) {
  const t = useTexts(AUDIT);
  const [shown, setShown] = useState(AT_ONCE);
  const { seq, at, action, actor, move, check } = t.columns;
  return (
    <>
      <table className={styles.entries}>
        <thead>
          <tr>
            {[seq, at, action, actor, move, check].map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, shown).map(entry => (
            <Row
              key={entry.seq}
              entry={entry}
              holds={checked.entries.get(entry.seq)?.holds ?? false}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {entries.length > shown && <Button onClick={() => setShown(shown + AT_ONCE)}>{t.more}</Button>}
    </>
  );
}
