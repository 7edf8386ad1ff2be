import type { Action, Matter } from '../../api/matter.js';

const propertiesOf = (schema: unknown): Readonly<Record<string, unknown>> =>
  ((schema ?? {}) as { properties?: Record<string, unknown> }).properties ?? {};

/** A form that replaces the matter's title and particulars begins with the ones it has. */
export function startingData(
  { schema }: Pick<Action, 'schema'>,
  { title, data }: Pick<Matter, 'title' | 'data'>,
): Record<string, unknown> {
  const asked = propertiesOf(schema);
  return { ...('title' in asked && { title }), ...('data' in asked && { data }) };
}
