import { useWorkingDaysLeft } from '../api/today.js';
import type { WorkbenchLine } from '../api/workbench.js';
import styles from './workbench.module.css';

const PARTS = 5;
const FEW = 2;

/** How much of its period is left: full at the beginning, empty at the end, and full again in vermilion once over. */
export function TimeBar({ line }: { readonly line: Pick<WorkbenchLine, 'dueOn' | 'overdue' | 'clock'> }) {
  const { dueOn, overdue, clock } = line;
  const left = useWorkingDaysLeft(dueOn);
  const share = left === null || !clock || clock.days === 0 ? 1 : Math.min(1, left / clock.days);
  const filled = overdue ? PARTS : Math.ceil(share * PARTS);
  const tone = overdue ? 'over' : left !== null && left <= FEW ? 'soon' : 'calm';
  return (
    <span className={styles.bar} data-tone={tone} aria-hidden>
      {Array.from({ length: PARTS }, (_part, at) => (
        <i key={at} data-filled={at < filled || undefined} />
      ))}
    </span>
  );
}
