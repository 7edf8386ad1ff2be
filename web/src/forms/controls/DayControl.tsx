import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useDue } from '../../api/calendar.js';
import { useToday } from '../../api/today.js';
import { FORMS } from '../../texts/forms.js';
import { useLocale } from '../../texts/locale.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../forms.module.css';
import type { ControlProps } from './control-props.js';

const WRITTEN = 'YYYY-MM-DD';
const SHOWN = { 'zh-CN': 'YYYY年M月D日', en: 'D MMM YYYY' } as const;
/** As many days as the service counts out at once. */
const COUNTED = 60;

/** Which working day from today it is, or that it is none; nothing for days that were or are far off. */
function useDayHint(day: string | undefined): string | null {
  const t = useTexts(FORMS);
  const locale = useLocale();
  const today = useToday()?.today ?? null;
  const { data } = useDue(today, COUNTED);
  if (day === undefined || today === null) return null;
  const weekday = dayjs(day)
    .locale(locale === 'zh-CN' ? 'zh-cn' : 'en')
    .format('ddd');
  if (day === today) return t.dayIsToday(weekday);
  const counted = data?.counted ?? [];
  const last = counted.at(-1);
  if (day < today || last === undefined || day > last) return weekday;
  const nth = counted.indexOf(day) + 1;
  return nth > 0 ? t.workingDay(weekday, nth) : t.restDay(weekday);
}

/** A day, written as 2026年3月5日 and taken as 2026-03-05 too, with what kind of day it is. */
export function DayControl({ value, onChange, ...rest }: ControlProps<string>) {
  const t = useTexts(FORMS);
  const locale = useLocale();
  const hint = useDayHint(value);
  const today = useToday()?.today;
  return (
    // Enter takes the day that was typed; it does not send the form as well.
    <div className={styles.day} onKeyDown={event => event.key === 'Enter' && event.preventDefault()}>
      <DatePicker
        {...rest}
        value={value === undefined ? null : dayjs(value)}
        onChange={(day: Dayjs | null) => onChange?.(day?.format(WRITTEN))}
        format={[SHOWN[locale], WRITTEN, 'YYYY/M/D', 'YYYYMMDD']}
        placeholder={t.chooseDay}
        defaultPickerValue={today === undefined ? undefined : dayjs(today)}
        showNow={false}
      />
      {hint !== null && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
