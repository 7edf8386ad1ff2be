import { Button, Select } from 'antd';
import { useUnits } from '../../api/people.js';
import { useToday } from '../../api/today.js';
import { DayControl } from '../../forms/controls/DayControl.js';
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

const FIRST = '-01-01';
const LAST = '-12-31';

/** Period and unit; both stand in the address. */
export function CoverageFilters({ filter, period, onChange }: Props) {
  const { filters: t } = useTexts(COVERAGE);
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
      <label className={styles.filter}>
        {t.from}
        <DayControl
          id="coverage-from"
          value={period.from}
          onChange={from => onChange({ from: from ?? '' })}
        />
      </label>
      <label className={styles.filter}>
        {t.to}
        <DayControl id="coverage-to" value={period.to} onChange={to => onChange({ to: to ?? '' })} />
      </label>
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
