import { Form } from 'antd';
import { Field } from './Field.js';
import { useSurroundings } from './form-context.js';
import { hintPath, type FieldsProps, type Path } from './form-schema.js';
import styles from './forms.module.css';

const NOTHING = {};

/** The members of an object, in the order of the payload. */
export function SchemaFields({ schema, path, local }: FieldsProps) {
  const { omit } = useSurroundings();
  const form = Form.useFormInstance();
  const watched = Form.useWatch(values => at(values, path), { form, preserve: true }) as object | undefined;
  const owner = (watched ?? NOTHING) as Readonly<Record<string, unknown>>;
  // Two members, such as a finding and its note, stand beside each other.
  const pair = path.length > 0 && Object.keys(schema.properties ?? {}).length <= 2;
  const members = Object.entries(schema.properties ?? {})
    .filter(([name]) => !omit.includes(hintPath([...path, name])))
    .map(([name, member]) => (
      <Field
        key={name}
        name={name}
        schema={member}
        required={schema.required?.includes(name) ?? false}
        within={path}
        local={local}
        owner={owner}
        pair={pair}
        fields={SchemaFields}
      />
    ));
  return <div className={styles.fields}>{members}</div>;
}

const at = (values: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], values);
