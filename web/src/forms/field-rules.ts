import type { FormRule } from 'antd';
import type { FieldKind } from './field-kind.js';
import type { FormSchema } from './form-schema.js';
import type { forms } from '../texts/zh-CN/forms.js';

const CHOSEN: readonly FieldKind[] = [
  'choice',
  'yesNo',
  'person',
  'document',
  'documentVersion',
  'matter',
  'citations',
  'day',
];

const isFilled = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(entry => typeof entry !== 'string' || entry.trim() !== '');
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
};

/** What can be said before anything is sent. The service judges; this only spares a round trip. */
export function fieldRules(
  kind: FieldKind,
  schema: FormSchema,
  needed: boolean,
  label: string,
  t: typeof forms,
): FormRule[] {
  const rules: FormRule[] = [];
  const list = kind === 'texts' || kind === 'citations';
  if (list ? (schema.minItems ?? 0) > 0 : needed)
    rules.push({
      required: true,
      validator: (_rule, value: unknown) =>
        isFilled(value)
          ? Promise.resolve()
          : Promise.reject(new Error(CHOSEN.includes(kind) ? t.neededChoice(label) : t.needed(label))),
    });
  if (schema.maxLength !== undefined && (kind === 'text' || kind === 'longText'))
    rules.push({ max: schema.maxLength, message: t.tooLong(schema.maxLength) });
  return rules;
}
