import { Radio } from 'antd';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import type { ControlProps } from './control-props.js';

/** A statement somebody makes: neither answer is given for them. */
export function YesNoControl({ value, onChange, ...rest }: ControlProps<boolean>) {
  const t = useTexts(FORMS);
  return (
    <Radio.Group
      {...rest}
      value={value}
      options={[
        { value: true, label: t.yes },
        { value: false, label: t.no },
      ]}
      onChange={event => onChange?.(event.target.value as boolean)}
    />
  );
}
