import { Form } from 'antd';
import type { ComponentType } from 'react';
import { FORMS } from '../texts/forms.js';
import { useTexts } from '../texts/use-texts.js';
import { Control } from './Control.js';
import { isNeeded, isShown } from './field-conditions.js';
import { fieldKind, type FieldKind } from './field-kind.js';
import { fieldRules } from './field-rules.js';
import { FilledIn } from './FilledIn.js';
import { useSurroundings } from './form-context.js';
import { hintPath, type FieldsProps, type FormSchema, type Path } from './form-schema.js';
import styles from './forms.module.css';
import { RowsField } from './RowsField.js';

/** Short enough to stand two in a line. */
const HALF: readonly FieldKind[] = ['day', 'count', 'yesNo', 'money', 'documentVersion'];

interface Props {
  readonly name: string;
  readonly schema: FormSchema;
  readonly required: boolean;
  /** Where its object stands in the form. */
  readonly within: Path;
  /** Inside a list Ant Design names fields from the list on. */
  readonly local: Path;
  /** The object it stands in, as filled in so far. */
  readonly owner: Readonly<Record<string, unknown>>;
  readonly pair: boolean;
  /** What draws the members of an object. */
  readonly fields: ComponentType<FieldsProps>;
}

/** One member of a payload: its label, its control, what is wrong with it. */
export function Field({ name, schema, required, within, local, owner, pair, fields: Fields }: Props) {
  const t = useTexts(FORMS);
  const { hints, readOnly, fixed } = useSurroundings();
  const path = [...within, name];
  const hint = hints[hintPath(path)];
  const kind = fieldKind(schema, hint);
  const label = schema.title ?? name;
  const asked = schema.description ?? label;
  // A number that a fixed row is given stands beside the row already.
  const isRowNumber =
    kind === 'count' && readOnly.includes(hintPath(path)) && fixed.includes(hintPath(within));
  if (!isShown(hint, owner) || kind === 'kept' || isRowNumber) return null;
  if (kind === 'currentText' || kind === 'currentDossier') return <FilledIn kind={kind} label={label} />;
  if (kind === 'rows')
    return <RowsField schema={schema} label={label} path={path} local={[...local, name]} fields={Fields} />;
  if (kind === 'part')
    return (
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{asked}</legend>
        <Fields schema={schema} path={path} local={[...local, name]} />
      </fieldset>
    );
  const needed = isNeeded(required, hint, owner);
  return (
    <Form.Item
      className={`${styles.item} ${pair || HALF.includes(kind) ? '' : styles.wide}`}
      name={[...local, name]}
      label={needed || kind === 'texts' ? asked : `${asked}${t.optional}`}
      required={needed}
      rules={fieldRules(kind, schema, needed, label, t)}
      validateTrigger="onBlur"
    >
      <Control
        kind={kind}
        schema={schema}
        hint={hint}
        label={label}
        beside={owner}
        disabled={readOnly.includes(hintPath(path))}
      />
    </Form.Item>
  );
}
