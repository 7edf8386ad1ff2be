import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useCitations } from '../../api/citations.js';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import type { ControlProps } from './control-props.js';

/** Provisions by words of their title, by article or key; the service searches. */
export function CitationControl({ value, onChange, ...rest }: ControlProps<readonly string[]>) {
  const t = useTexts(FORMS);
  const [typed, setTyped] = useState('');
  const { data: all } = useCitations();
  const { data: found, isFetching } = useCitations(useDeferredValue(typed.trim()));
  const chosen = (value ?? []).map(key => ({
    value: key,
    label: all?.find(one => one.key === key)?.title ?? key,
  }));
  const options = (found ?? []).map(({ key, title }) => ({ value: key, label: title }));
  const shown = new Map([...chosen, ...options].map(option => [option.value, option]));
  return (
    <Select<string[]>
      {...rest}
      mode="multiple"
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      value={[...(value ?? [])]}
      onChange={keys => onChange?.(keys)}
      options={[...shown.values()].filter(
        ({ value: key }) => typed.trim() === '' || options.some(one => one.value === key),
      )}
      placeholder={t.searchCitations}
      notFoundContent={t.noCitation}
    />
  );
}
