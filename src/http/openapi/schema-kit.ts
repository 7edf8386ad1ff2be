/** JSON Schema 2020-12, which OpenAPI 3.1 uses as it is. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const string: JsonSchema = { type: 'string' };
export const id: JsonSchema = { type: 'string', minLength: 1, description: 'Opaque' };
export const integer: JsonSchema = { type: 'integer' };
export const count: JsonSchema = { type: 'integer', minimum: 0 };
export const flag: JsonSchema = { type: 'boolean' };
export const instant: JsonSchema = {
  type: 'string',
  format: 'date-time',
  description: 'ISO 8601 in UTC with Z',
};
export const date: JsonSchema = {
  type: 'string',
  format: 'date',
  description: 'A day in the legal time zone',
};
export const digest: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const anything: JsonSchema = { type: 'object', additionalProperties: true };

export const words = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
export const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
export const orNull = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string' && schema.enum === undefined
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
export const map = (values: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties: values });

/** An object with exactly these members; those in `optional` may be missing. */
export const exactly = (
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  additionalProperties: false,
});

/** One page of a list. */
export const pageOf = (name: string): JsonSchema =>
  exactly({ items: list(ref(name)), nextCursor: { type: ['string', 'null'] } });
/** A list that is always whole. */
export const wholeListOf = (name: string): JsonSchema => exactly({ items: list(ref(name)) });
