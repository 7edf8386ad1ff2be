import type { FormHints } from './form-schema.js';

const at = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], values);

/** The rule that an answer given already breaks so that there is no going on with it; `null` without one. */
export function stoppedBy(hints: FormHints, values: unknown): string | null {
  const found = Object.entries(hints).find(
    ([path, { says }]) => says?.stops === true && at(values, path) === says.value,
  );
  return found?.[1].says?.rule ?? null;
}
