import { Link } from 'react-router';
import { useUnitName } from '../api/people.js';
import type { WorkbenchLine } from '../api/workbench.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { WORKBENCH } from '../texts/workbench.js';
import { useTexts } from '../texts/use-texts.js';
import { TimeBar } from './TimeBar.js';
import type { Words } from './use-words.js';
import styles from './workbench.module.css';

interface Props {
  readonly line: WorkbenchLine;
  readonly words: Words;
  readonly onFocus: () => void;
}

/** One matter of a queue: how long, which, where it stands, what is to be done or who has it. */
export function QueueRow({ line, words, onFocus }: Props) {
  const t = useTexts(WORKBENCH);
  const unit = useUnitName(line.unitId);
  const planned = line.status === 'planned';
  const to = planned ? `/matters/new?from=${encodeURIComponent(line.id)}` : `/matters/${line.id}`;
  const todo = line.steps.length > 0 ? words.step(line) : t.waitsFor(words.who(line));
  return (
    <li className={styles.row}>
      <span className={styles.due}>
        {!planned && (
          <>
            {line.dueOn !== null && <TimeBar line={line} />}
            <DaysLeft matter={line} withDay />
          </>
        )}
      </span>
      <Link to={to} className={styles.matter} onFocus={onFocus} title={line.title}>
        <span className={styles.name}>{line.title}</span>{' '}
        <span className={styles.number}>{line.number ?? words.kind(line)}</span>
      </Link>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.state} title={words.state(line)}>
        {words.state(line)}
      </span>
      <span className={line.steps.length > 0 ? styles.todo : styles.wait}>
        {todo}
        {line.steps.length > 0 && line.missingSlots.length > 0 && (
          <span className={styles.missing}>{t.missing(line.missingSlots.length)}</span>
        )}
      </span>
    </li>
  );
}
