import { Input, InputNumber } from 'antd';
import { lazy, Suspense } from 'react';
import { capital } from '../shared/capital.js';
import { LongText } from '../shared/LongText.js';
import type { ControlProps } from './controls/control-props.js';
import { ChoiceControl } from './controls/ChoiceControl.js';
import { CitationControl } from './controls/CitationControl.js';
import { DocumentControl } from './controls/DocumentControl.js';
import { MatterControl } from './controls/MatterControl.js';
import { MoneyControl } from './controls/MoneyControl.js';
import { PersonControl } from './controls/PersonControl.js';
import { TextsControl } from './controls/TextsControl.js';
import { VersionControl } from './controls/VersionControl.js';
import { YesNoControl } from './controls/YesNoControl.js';
import type { FieldKind } from './field-kind.js';
import type { FormHint, FormSchema } from './form-schema.js';
import styles from './forms.module.css';

/** Most forms ask for no day, and a calendar weighs more than all other controls together. */
const DayControl = lazy(async () => ({ default: (await import('./controls/DayControl.js')).DayControl }));

interface Props extends Omit<ControlProps<unknown>, 'onChange'> {
  readonly kind: FieldKind;
  readonly schema: FormSchema;
  readonly hint: FormHint | undefined;
  readonly label: string;
  /** The members beside it. */
  readonly beside: Readonly<Record<string, unknown>>;
}

const optionsOf = ({ oneOf, enum: values }: FormSchema) =>
  oneOf
    ? oneOf.map(({ const: value, title }) => ({ value: String(value), label: capital(title) }))
    : (values ?? []).map(value => ({ value: String(value), label: String(value) }));

/** The one control for a kind of member. Ant Design's form hands it id, value and onChange. */
export function Control({ kind, schema, hint, label, beside, ...rest }: Props) {
  // What the form hands over fits the kind; TypeScript cannot know that.
  const given: object = rest;
  switch (kind) {
    case 'day':
      return (
        <Suspense fallback={<Input disabled aria-label={label} />}>
          <DayControl {...given} />
        </Suspense>
      );
    case 'money':
      return <MoneyControl {...given} />;
    case 'yesNo':
      return <YesNoControl {...given} label={schema.description ?? label} />;
    case 'choice':
      return <ChoiceControl {...given} label={schema.description ?? label} options={optionsOf(schema)} />;
    case 'person':
      return <PersonControl {...given} duties={hint?.duties} />;
    case 'document':
      return <DocumentControl {...given} slot={hint?.slot} />;
    case 'documentVersion':
      return <VersionControl {...given} documentId={beside.documentId as string | undefined} />;
    case 'matter':
      return <MatterControl {...given} />;
    case 'citations':
      return <CitationControl {...given} />;
    case 'texts':
      return <TextsControl {...given} label={label} most={schema.maxItems} />;
    case 'count':
      return (
        <InputNumber
          {...given}
          precision={0}
          min={schema.minimum}
          max={schema.maximum}
          className={styles.count}
        />
      );
    case 'longText':
      return <LongText {...given} />;
    default:
      return <Input {...given} />;
  }
}
