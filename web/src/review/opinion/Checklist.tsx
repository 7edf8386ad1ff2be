import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import type { FormSchema } from '../../forms/form-schema.js';
import { SchemaFields } from '../../forms/SchemaFields.js';
import { FORMS } from '../../texts/forms.js';
import { LongText } from '../../shared/LongText.js';
import { REVIEW } from '../../texts/review.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../review.module.css';

const CHECKLIST = 'checklist';

interface LineProps {
  readonly name: string;
  readonly title: string;
}

function ChecklistLine({ name, title }: LineProps) {
  const { checklist: t } = useTexts(REVIEW);
  const forms = useTexts(FORMS);
  const holds = Form.useWatch([CHECKLIST, name, 'holds']) as boolean | undefined;
  const note = Form.useWatch([CHECKLIST, name, 'note']) as string | undefined;
  const [asked, setAsked] = useState(false);
  const showsNote = asked || holds === false || Boolean(note);
  return (
    <div className={styles.check} role="group" aria-label={title}>
      <span className={styles.checkTitle}>{title}</span>
      <Form.Item
        name={[CHECKLIST, name, 'holds']}
        className={styles.checkHolds}
        rules={[{ required: true, message: forms.neededChoice(title) }]}
      >
        <Radio.Group
          aria-label={title}
          options={[
            { value: true, label: t.holds },
            { value: false, label: t.holdsNot },
          ]}
        />
      </Form.Item>
      {!showsNote && (
        <Button type="link" size="small" onClick={() => setAsked(true)}>
          {t.addNote}
        </Button>
      )}
      {showsNote && (
        <Form.Item name={[CHECKLIST, name, 'note']} className={styles.checkNote}>
          <LongText rows={1} aria-label={`${title} ${t.note}`} placeholder={t.note} autoFocus={asked} />
        </Form.Item>
      )}
    </div>
  );
}

/** One line for each thing to check, as the schema has them: it holds or not, and a note where one is needed. */
export function Checklist({ schema }: { readonly schema: FormSchema }) {
  const lines = Object.entries(schema.properties ?? {});
  const simple = lines.every(([, { properties }]) => properties?.holds?.type === 'boolean');
  if (!simple) return <SchemaFields schema={schema} path={[CHECKLIST]} local={[CHECKLIST]} />;
  return (
    <fieldset className={styles.checklist}>
      <legend className={styles.legend}>{schema.title}</legend>
      {lines.map(([name, { title = name }]) => (
        <ChecklistLine key={name} name={name} title={title} />
      ))}
    </fieldset>
  );
}
