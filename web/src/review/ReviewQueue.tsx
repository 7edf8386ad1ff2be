import { Link } from 'react-router';
import { useWorkflows } from '../api/workflow.js';
import type { WorkbenchLine } from '../api/workbench.js';
import { DaysLeft } from '../shared/DaysLeft.js';
import { useListKeys } from '../shared/use-list-keys.js';
import { REVIEW } from '../texts/review.js';
import { useTexts } from '../texts/use-texts.js';
import { TimeBar } from '../workbench/TimeBar.js';
import { furthest } from './main-step.js';
import styles from './review.module.css';

interface Props {
  readonly lines: readonly WorkbenchLine[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Into the case, for the keyboard. */
  readonly onOpen: () => void;
}

function useStepOf(): (line: WorkbenchLine) => string {
  const { data: workflows } = useWorkflows();
  return ({ workflow: id, state, steps }) => {
    const workflow = workflows?.find(one => one.id === id);
    const step = workflow && furthest(workflow, state, steps);
    return workflow?.events.find(({ type }) => type === step)?.label ?? '';
  };
}

/** What waits, the fewest days first. `j` and `k` read the next and the one before. */
export function ReviewQueue({ lines, chosen, onChoose, onOpen }: Props) {
  const t = useTexts(REVIEW);
  const stepOf = useStepOf();
  const choose = (row: number): void => {
    const id = lines[row]?.id;
    if (id !== undefined) onChoose(id);
  };
  useListKeys({
    count: lines.length,
    chosen: lines.findIndex(({ id }) => id === chosen),
    onChoose: choose,
    onOpen,
  });
  return (
    <nav className={styles.queue} aria-label={t.queue}>
      <ol>
        {lines.map(line => (
          <li key={line.id}>
            <Link
              to={`?matter=${encodeURIComponent(line.id)}`}
              aria-current={line.id === chosen || undefined}
            >
              <span className={styles.lineTitle}>{line.title}</span>
              <span className={styles.lineBelow}>
                <TimeBar line={line} />
                <DaysLeft matter={line} />
              </span>
              <span className={styles.lineBelow}>{stepOf(line)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
