import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useMatter } from '../../api/matter.js';
import { linesOf, useMatters } from '../../api/matters.js';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import type { ControlProps } from './control-props.js';

const LEAST = 2;
const SHOWN = 20;

const named = ({ number, title }: { number: string | null; title: string }): string =>
  number === null ? title : `${number} ${title}`;

/** Another matter, found by number, title or counterparty. */
export function MatterControl({ value, onChange, ...rest }: ControlProps<string>) {
  const t = useTexts(FORMS);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const enough = [...q].length >= LEAST;
  const { data, isFetching } = useMatters({ limit: SHOWN, ...(enough && { q }) });
  const found = linesOf(data).map(matter => ({ value: matter.id, label: named(matter) }));
  const { data: chosen } = useMatter(value);
  const missing = value !== undefined && !found.some(option => option.value === value);
  return (
    <Select
      {...rest}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear
      loading={isFetching}
      options={missing ? [{ value, label: chosen ? named(chosen) : value }, ...found] : found}
      placeholder={t.searchMatter}
      notFoundContent={t.noMatter}
      onChange={id => onChange?.(id ?? undefined)}
    />
  );
}
