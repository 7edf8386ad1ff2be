import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { InvariantError } from '../kernel/app-error.js';
import type { Locale, LocalizedText } from '../kernel/localized-text.js';
import type { PayloadClass } from '../../workflows/_kit/event.js';
import { formMembers, type FormMember } from './form-members.js';

export type JsonSchema = { readonly [keyword: string]: unknown };
export type Labels = Readonly<Record<string, LocalizedText>>;

type Converters = NonNullable<
  NonNullable<Parameters<typeof targetConstructorToSchema>[1]>['additionalConverters']
>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const MAX_DEPTH = 8;
const QUESTION = 'question';

/** What the library says too much or too little of: its `min` and `max` would turn an integer into a number. */
const CONVERTERS: Converters = {
  nestedValidation: {},
  // Checks that only class-validator knows say nothing here; the library would guess from the member's type.
  customValidation: {},
  min: meta => ({ minimum: Number(meta.constraints[0]) }),
  max: meta => ({ maximum: Number(meta.constraints[0]) }),
  isCalendarDay: { type: 'string', format: 'date' },
  isNotBlank: { type: 'string', pattern: '\\S' },
};

/** The sentence for a member: by its path (`items.text`), else by its own name; `least` names must stay. */
export function labelOf(labels: Labels, path: readonly string[], least = 1): LocalizedText | null {
  for (let from = 0; from + least <= path.length; from += 1) {
    const key = path.slice(from).join('.');
    if (Object.hasOwn(labels, key)) return labels[key] ?? null;
  }
  return null;
}

interface Reader {
  readonly labels: Labels;
  readonly locale: Locale;
}

function withValueTitles(schema: JsonSchema, path: readonly string[], reader: Reader): JsonSchema {
  const values = schema.enum;
  if (!Array.isArray(values)) return schema;
  const titles = values.map(value => labelOf(reader.labels, [...path, String(value)], 2)?.[reader.locale]);
  if (titles.includes(undefined)) return schema;
  return { ...schema, oneOf: values.map((value, at) => ({ const: value as unknown, title: titles[at] })) };
}

function memberSchema(
  member: FormMember,
  schema: JsonSchema,
  path: readonly string[],
  reader: Reader,
): JsonSchema {
  const label = labelOf(reader.labels, path)?.[reader.locale];
  // What a form asks in plain words, where the title alone is a term of the law.
  const question = labelOf(reader.labels, [...path, QUESTION], 2)?.[reader.locale];
  const titled = {
    ...(label !== undefined && { title: label }),
    ...(question !== undefined && { description: question }),
    ...schema,
  };
  if (!member.nested) return withValueTitles(titled, path, reader);
  const inner = objectSchema(member.nested, path, reader);
  return member.list ? { ...titled, type: 'array', items: inner } : { ...titled, ...inner };
}

function objectSchema(form: PayloadClass, path: readonly string[], reader: Reader): JsonSchema {
  if (path.length > MAX_DEPTH)
    throw new InvariantError(`${form.name}: a form that holds itself has no schema`);
  const members = [...formMembers(form).values()];
  const derived =
    members.length === 0
      ? {}
      : (targetConstructorToSchema(form, { additionalConverters: CONVERTERS }) as JsonSchema);
  const properties = (derived.properties ?? {}) as Record<string, JsonSchema>;
  const required = members.filter(member => !member.optional).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      members.map(member => [
        member.name,
        memberSchema(member, properties[member.name] ?? {}, [...path, member.name], reader),
      ]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

/** JSON Schema 2020-12 of a payload, with titles in the reader's language: what forms are drawn from. */
export function payloadSchema(
  form: PayloadClass,
  labels: Labels,
  locale: Locale,
  examples: readonly Record<string, unknown>[],
): JsonSchema {
  return { $schema: DIALECT, ...objectSchema(form, [], { labels, locale }), examples };
}
