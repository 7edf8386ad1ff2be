import type { FormHint, FormSchema } from './form-schema.js';

/** Everything the form knows how to ask for. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'day'
  | 'yesNo'
  | 'choice'
  | 'count'
  | 'money'
  | 'person'
  | 'document'
  | 'documentVersion'
  | 'matter'
  | 'citations'
  | 'texts'
  | 'rows'
  | 'part'
  /** Fills itself in from the matter as it is; shown, never asked. */
  | 'currentText'
  | 'currentDossier'
  /** Stays as it was; the form does not ask. */
  | 'kept';

const LONG = 1_000;

const BY_CONTROL: Readonly<Record<NonNullable<FormHint['control']>, FieldKind>> = {
  person: 'person',
  document: 'document',
  documentVersion: 'documentVersion',
  citations: 'citations',
  currentText: 'currentText',
  currentDossier: 'currentDossier',
  money: 'money',
  matter: 'matter',
  catalogueRow: 'kept',
};

function kindOfText({ format, enum: values, maxLength }: FormSchema): FieldKind {
  if (values) return 'choice';
  if (format === 'date') return 'day';
  return (maxLength ?? 0) >= LONG ? 'longText' : 'text';
}

/** How a member is asked for: as the service hints, else as its type says. */
export function fieldKind(schema: FormSchema, hint: FormHint | undefined): FieldKind {
  if (hint?.control) return BY_CONTROL[hint.control];
  switch (schema.type) {
    case 'boolean':
      return 'yesNo';
    case 'integer':
    case 'number':
      return 'count';
    case 'array':
      return schema.items?.type === 'object' ? 'rows' : 'texts';
    case 'object':
      return 'part';
    default:
      return kindOfText(schema);
  }
}
