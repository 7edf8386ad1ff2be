import { Radio, Select } from 'antd';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import type { ControlProps } from './control-props.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props extends ControlProps<string> {
  readonly label: string;
  readonly options: readonly Option[];
}

/** Few enough to be read at a glance are all shown. */
const FEW = 6;

export function ChoiceControl({ label, options, value, onChange, ...rest }: Props) {
  const t = useTexts(FORMS);
  if (options.length <= FEW)
    return (
      <Radio.Group
        {...rest}
        aria-label={label}
        value={value}
        options={[...options]}
        onChange={event => onChange?.(event.target.value as string)}
      />
    );
  return (
    <Select
      {...rest}
      value={value}
      options={[...options]}
      placeholder={t.choose}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={chosen => onChange?.(chosen)}
    />
  );
}
