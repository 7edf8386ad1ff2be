import { Button, Checkbox, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useUnits } from '../api/people.js';
import { useWorkflows, type Workflow } from '../api/workflow.js';
import { MATTERS } from '../texts/matters.js';
import { useTexts } from '../texts/use-texts.js';
import type { FilterName } from './filters.js';
import styles from './matters.module.css';
import { SearchBox } from './SearchBox.js';
import type { useFilters } from './use-filters.js';

type Option = { readonly value: string; readonly label: string };

interface ChoiceProps {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly Option[];
  readonly state: ReturnType<typeof useFilters>;
}

const WRITTEN = 'YYYY-MM-DD';

function Choice({ name, label, options, state }: ChoiceProps) {
  return (
    <Select<string, Option>
      className={styles.choice}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={state.filters[name]}
      options={[...options]}
      onChange={value => state.change(name, value ?? undefined)}
    />
  );
}

function Day({ name, label, state }: Omit<ChoiceProps, 'options'>) {
  const value = state.filters[name];
  return (
    <DatePicker
      className={styles.day}
      aria-label={label}
      placeholder={label}
      showNow={false}
      value={value === undefined ? null : dayjs(value)}
      format={[WRITTEN, 'YYYYMMDD', 'YYYY/M/D']}
      onChange={day => state.change(name, day?.format(WRITTEN))}
    />
  );
}

/** Kinds without their versions: a list narrowed to one is not to lose what runs on an older version. */
const kindsOf = (workflows: readonly Workflow[]): Option[] => [
  ...new Map(
    workflows.map(({ id, title }) => {
      const value = id.split('@')[0] ?? id;
      return [value, { value, label: title }] as const;
    }),
  ).values(),
];

/** Stages by id, each once; final states are stages of their own and are found by their situation. */
const stagesOf = (workflows: readonly Workflow[]): Option[] => [
  ...new Map(
    workflows.flatMap(({ stages }) => stages.map(({ id, label }) => [id, { value: id, label }] as const)),
  ).values(),
];

/** What narrows the list; all of it stands in the address. */
export function FilterBar({ state }: { readonly state: ReturnType<typeof useFilters> }) {
  const t = useTexts(MATTERS);
  const { data: workflows = [] } = useWorkflows();
  const { data: units = [] } = useUnits();
  const { filters, change, clear } = state;
  const [open, setOpen] = useState(false);
  const narrowed = Object.keys(filters).filter(name => name !== 'q').length;
  const statuses = Object.entries(t.statuses).map(([value, label]) => ({ value, label }));
  const flag = (name: FilterName, value: string, label: string) => (
    <Checkbox
      checked={filters[name] === value}
      onChange={event => change(name, event.target.checked ? value : undefined)}
    >
      {label}
    </Checkbox>
  );
  return (
    <search className={styles.filters} aria-label={t.filters} data-closed={!open || undefined}>
      <SearchBox q={filters.q ?? ''} onChange={q => change('q', q)} />
      <span className={styles.more}>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.moreFilters} {narrowed > 0 && narrowed}
        </Button>
      </span>
      <Choice name="workflow" label={t.kind} options={kindsOf(workflows)} state={state} />
      <Choice name="stage" label={t.stage} options={stagesOf(workflows)} state={state} />
      <Choice name="status" label={t.status} options={statuses} state={state} />
      <Choice
        name="unitId"
        label={t.unit}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        state={state}
      />
      <Day name="openedFrom" label={t.openedFrom} state={state} />
      <Day name="openedTo" label={t.openedTo} state={state} />
      {flag('assignedTo', 'me', t.mine)}
      {flag('overdue', 'true', t.overdue)}
      {Object.keys(filters).length > 0 && (
        <Button type="text" size="small" onClick={clear}>
          {t.clear}
        </Button>
      )}
    </search>
  );
}
