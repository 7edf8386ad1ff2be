import { useLocale, type Locale } from '../../texts/locale.js';
import { MATTER } from '../../texts/matter.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from './calendar.module.css';
import type { Month } from './month-grid.js';

interface Props {
  readonly month: Month;
  readonly counted: readonly string[];
  readonly start: string;
  readonly dueOn: string;
  readonly today: string | null;
}

const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

const weekdays = (locale: Locale): string[] =>
  Array.from({ length: 7 }, (_none, index) =>
    new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' }).format(
      new Date(MONDAY + index * DAY),
    ),
  );

const titleOf = (id: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${id}-01T00:00:00Z`),
  );

function Day({ day, counted, start, dueOn, today }: Omit<Props, 'month'> & { readonly day: string }) {
  const { calendar: t } = useTexts(MATTER);
  const nth = counted.indexOf(day) + 1;
  const within = day > start && day <= dueOn;
  const marks = [
    nth > 0 ? t.nth(nth) : day === start ? t.start : within ? t.rest : '',
    day === dueOn ? t.due : '',
    day === today ? t.today : '',
  ].filter(mark => mark !== '');
  const standing =
    nth > 0 ? (today !== null && day < today ? 'passed' : 'counted') : within ? 'rest' : undefined;
  return (
    <td
      data-standing={standing}
      data-due={day === dueOn || undefined}
      data-today={day === today || undefined}
      title={marks.join(' · ')}
    >
      <span>{Number(day.slice(-2))}</span>
      {nth > 0 && <small aria-hidden>{nth}</small>}
      {marks.length > 0 && <span className="visually-hidden">{marks.join(', ')}</span>}
    </td>
  );
}

/** One month; counted days carry their number. */
export function MonthTable({ month, ...days }: Props) {
  const locale = useLocale();
  const names = weekdays(locale);
  return (
    <table className={styles.month}>
      <caption>{titleOf(month.id, locale)}</caption>
      <thead>
        <tr>
          {names.map((name, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) =>
              day === null ? <td key={column} /> : <Day key={day} day={day} {...days} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
