import { Select } from 'antd';
import { usePeople, useUnits } from '../../api/people.js';
import type { Duty } from '../../api/session.js';
import { DUTIES } from '../../texts/duties.js';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import { useSurroundings } from '../form-context.js';
import type { ControlProps } from './control-props.js';

interface Props extends ControlProps<string> {
  /** Whose duties; everyone of the organisation without. */
  readonly duties?: readonly Duty[];
}

/** Somebody of the organisation, by name; those of the duties asked for. */
export function PersonControl({ duties, onChange, ...rest }: Props) {
  const t = useTexts(FORMS);
  const { names } = useTexts(DUTIES);
  const { matter, unitId } = useSurroundings();
  const only = duties?.length === 1 ? duties[0] : undefined;
  const { data: people, isPending } = usePeople(only, only && (matter?.unitId ?? unitId));
  const { data: units } = useUnits();
  const found = people?.filter(person => !duties || person.duties.some(duty => duties.includes(duty)));
  const options = found?.map(person => {
    const unit = units?.find(({ id }) => id === person.unitId)?.name ?? '';
    const held = person.duties.map(duty => names[duty]).join('、');
    return {
      value: person.id,
      label: person.name,
      search: `${person.name} ${unit} ${held}`,
      below: `${unit} ${held}`,
    };
  });
  return (
    <Select
      {...rest}
      showSearch={{ optionFilterProp: 'search' }}
      allowClear
      loading={isPending}
      options={options ?? []}
      placeholder={t.choosePerson}
      notFoundContent={t.noPerson}
      onChange={value => onChange?.(value ?? undefined)}
      optionRender={({ data }) => (
        <>
          {data.label} <small>{data.below}</small>
        </>
      )}
    />
  );
}
