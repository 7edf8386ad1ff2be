import { useWorkingDaysLeft } from '../api/today.js';
import { STATES } from '../texts/states.js';
import { useTexts } from '../texts/use-texts.js';
import { useFormat } from './use-format.js';
import styles from './small-parts.module.css';

interface Props {
  readonly matter: {
    readonly dueOn: string | null;
    readonly overdue: boolean;
    readonly dueProvisional: boolean;
    readonly status: string;
  };
  /** Also says the day, where it is not seen from anything else. */
  readonly withDay?: boolean;
}

const FEW = 2;

/** 剩3个工作日: amber when it runs out, vermilion when it is over, nothing where no clock runs. */
export function DaysLeft({ matter, withDay = false }: Props) {
  const t = useTexts(STATES);
  const format = useFormat();
  const left = useWorkingDaysLeft(matter.dueOn);
  if (matter.status === 'paused') return <span className={styles.faint}>{t.clockStopped}</span>;
  if (matter.dueOn === null) return <span className={styles.faint}>{t.noDeadline}</span>;
  const title = `${format.day(matter.dueOn)}${matter.dueProvisional ? ` ${t.provisional}` : ''}`;
  const day = withDay && <span className={styles.dueDay}> {format.shortDay(matter.dueOn)}</span>;
  if (matter.overdue)
    return (
      <span className={styles.overdue} title={title}>
        {t.overdue}
        {day}
      </span>
    );
  const words = left === null ? format.day(matter.dueOn) : left === 0 ? t.dueToday : t.daysLeft(left);
  return (
    <span className={left !== null && left <= FEW ? styles.soon : styles.days} title={title}>
      {words}
      {left !== null && day}
      {matter.dueProvisional && <span className={styles.faint}> {t.provisional}</span>}
    </span>
  );
}
