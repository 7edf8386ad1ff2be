import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useUnits } from '../../api/people.js';
import { useToday } from '../../api/today.js';
import { useLocale } from '../../texts/locale.js';
import { COVERAGE } from '../../texts/coverage.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Coverage, CoverageFilter } from './coverage-data.js';
import styles from './coverage.module.css';

interface Props {
  readonly filter: CoverageFilter;
  /** The period that is shown, also where the address names none. */
  readonly period: Pick<Coverage, 'from' | 'to'>;
  readonly onChange: (filter: CoverageFilter) => void;
}

const WRITTEN = 'YYYY-MM-DD';
const SHOWN = { 'zh-CN': 'YYYY年M月D日', en: 'D MMM YYYY' } as const;
const FIRST = '-01-01';
const LAST = '-12-31';

/** Period and unit; both stand in the address. */
export function CoverageFilters({ filter, period, onChange }: Props) {
  const { filters: t } = useTexts(COVERAGE);
  const locale = useLocale();
  const { data: units } = useUnits();
  const today = useToday()?.today;
  const year = Number((today ?? period.to).slice(0, 4));
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <div className={styles.filters} role="group" aria-label={t.label}>
      {[year - 1, year].map(one => (
        <Button
          key={one}
          type={period.from === `${one}${FIRST}` ? 'default' : 'text'}
          aria-pressed={period.from === `${one}${FIRST}`}
          onClick={() =>
            onChange(one === year ? { from: '', to: '' } : { from: `${one}${FIRST}`, to: `${one}${LAST}` })
          }
        >
          {t.year(String(one))}
        </Button>
      ))}
      <DatePicker.RangePicker
        id={{ start: 'coverage-from', end: 'coverage-to' }}
        aria-label={t.period}
        allowClear={false}
        value={[dayjs(period.from), dayjs(period.to)]}
        format={[SHOWN[locale], WRITTEN]}
        onChange={days => {
          const [from, to] = days ?? [];
          onChange({ from: from?.format(WRITTEN) ?? '', to: to?.format(WRITTEN) ?? '' });
        }}
      />
      <Select
        className={styles.unit}
        aria-label={t.unit}
        placeholder={t.allUnits}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.unitId ?? null}
        options={(units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(unitId: string | null | undefined) => onChange({ unitId: unitId ?? '' })}
      />
      {isNarrowed && (
        <Button type="link" onClick={() => onChange({ from: '', to: '', unitId: '' })}>
          {t.clear}
        </Button>
      )}
    </div>
  );
}
