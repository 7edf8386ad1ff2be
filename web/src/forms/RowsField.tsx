import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useRef, type ComponentType } from 'react';
import { FORMS } from '../texts/forms.js';
import { useTexts } from '../texts/use-texts.js';
import { useSurroundings } from './form-context.js';
import { hintPath, type FieldsProps } from './form-schema.js';
import styles from './forms.module.css';

interface Props extends FieldsProps {
  readonly label: string;
  /** What draws the members of an entry. */
  readonly fields: ComponentType<FieldsProps>;
}

/** Into the entry that was just added: its first field is what one goes on with. */
function useFocusOnNew() {
  const rows = useRef<HTMLDivElement>(null);
  const enter = (): void => {
    requestAnimationFrame(() => {
      const last = [...(rows.current?.querySelectorAll(':scope > [role="group"]') ?? [])].at(-1);
      last?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };
  return { rows, enter };
}

/** A list of objects: one numbered block each. */
export function RowsField({ schema, label, path, local, fields: Fields }: Props) {
  const t = useTexts(FORMS);
  const fixed = useSurroundings().fixed.includes(hintPath(path));
  const { rows, enter } = useFocusOnNew();
  const { minItems = 0, maxItems = Infinity, items = {} } = schema;
  const rule = {
    validator: (_rule: unknown, given: readonly unknown[] | undefined) =>
      (given?.length ?? 0) >= minItems ? Promise.resolve() : Promise.reject(new Error(t.fewest(minItems))),
  };
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{label}</legend>
      {schema.description !== undefined && <p className={styles.rowsHint}>{schema.description}</p>}
      <Form.List name={[...local]} rules={[rule]}>
        {(fields, { add, remove }, { errors }) => (
          <div className={styles.rowList} ref={rows}>
            {fields.map(({ key, name }, at) => (
              <div key={key} className={styles.row} role="group" aria-label={`${label} ${at + 1}`}>
                <span className={styles.rowNumber}>{at + 1}</span>
                <div className={styles.rowFields}>
                  <Fields schema={items} path={[...path, name]} local={[name]} />
                </div>
                {!fixed && (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={`${t.remove} ${label} ${at + 1}`}
                    onClick={() => remove(name)}
                  />
                )}
              </div>
            ))}
            {!fixed && fields.length < maxItems && (
              <Button
                type="dashed"
                icon={<PlusOutlined />}
                onClick={() => {
                  add({});
                  enter();
                }}
              >
                {t.addTo(label)}
              </Button>
            )}
            <Form.ErrorList errors={errors} />
          </div>
        )}
      </Form.List>
    </fieldset>
  );
}
