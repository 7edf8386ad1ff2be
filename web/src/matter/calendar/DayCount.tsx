import { useDue } from '../../api/calendar.js';
import { useToday } from '../../api/today.js';
import { useFormat } from '../../shared/use-format.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import { useScope } from '../scope.js';
import { Section } from '../Section.js';
import styles from './calendar.module.css';
import { MonthTable } from './MonthTable.js';
import { monthsBetween } from './month-grid.js';

/** The running period counted out, day by day, by the calendar everyone uses. */
export function DayCount() {
  const { calendar: t } = useTexts(MATTER);
  const { matter } = useScope();
  const clock = matter.clock;
  const runs = clock !== null && !clock.stopped && matter.dueOn !== null;
  const { data: due } = useDue(runs ? clock.startedOn : null, clock?.days ?? 0);
  const today = useToday()?.today ?? null;
  const format = useFormat();
  if (matter.status === 'paused' && clock) {
    return (
      <Section title={t.title}>
        <p>{t.stopped(clock.days)}</p>
      </Section>
    );
  }
  if (!runs || !due) return null;
  return (
    <Section title={t.title}>
      <p>{t.counted(format.day(clock.startedOn), clock.days, format.day(due.dueOn))}</p>
      {due.provisional && <p className={styles.faint}>{t.provisional}</p>}
      <div className={styles.months}>
        {monthsBetween(clock.startedOn, due.dueOn).map(month => (
          <MonthTable
            key={month.id}
            month={month}
            counted={due.counted ?? []}
            start={clock.startedOn}
            dueOn={due.dueOn}
            today={today}
          />
        ))}
      </div>
    </Section>
  );
}
