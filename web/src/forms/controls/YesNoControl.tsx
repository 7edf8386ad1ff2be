import { Radio } from 'antd';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import type { ControlProps } from './control-props.js';

interface Props extends ControlProps<boolean> {
  readonly label: string;
}

/** A statement somebody makes: neither answer is given for them. */
export function YesNoControl({ label, value, onChange, ...rest }: Props) {
  const t = useTexts(FORMS);
  return (
    <Radio.Group
      {...rest}
      aria-label={label}
      value={value}
      options={[
        { value: true, label: t.yes },
        { value: false, label: t.no },
      ]}
      onChange={event => onChange?.(event.target.value as boolean)}
    />
  );
}
