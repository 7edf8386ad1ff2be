import type { FormHint } from './form-schema.js';

type Values = Readonly<Record<string, unknown>>;

/** The values found under `renditions.kind`: of every entry where a part is a list. */
function valuesUnder(owner: unknown, path: readonly string[]): unknown[] {
  const [name, ...rest] = path;
  if (name === undefined) return [owner];
  if (Array.isArray(owner)) return owner.flatMap(entry => valuesUnder(entry, path));
  if (typeof owner !== 'object' || owner === null) return [];
  return valuesUnder((owner as Values)[name], rest);
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function holds(when: NonNullable<FormHint['when']>, owner: Values): boolean {
  const found = valuesUnder(owner, when.member.split('.')).filter(isThere);
  return when.values === null ? found.length > 0 : found.some(value => when.values?.includes(value));
}

/** Whether a member is asked for, given what else the object it stands in holds. */
export const isShown = (hint: FormHint | undefined, owner: Values): boolean =>
  !hint?.when?.only || holds(hint.when, owner);

/** Whether it must be given. */
export const isNeeded = (required: boolean, hint: FormHint | undefined, owner: Values): boolean =>
  required || (hint?.when?.needed === true && holds(hint.when, owner));
