import type { FieldError } from '../kernel/app-error.js';
import { isStorableText } from '../kernel/canonical-json.js';
import type { PayloadClass } from '../../workflows/_kit/event.js';
import { checkError, misfit } from './field-messages.js';
import { formMembers, type FormMember } from './form-members.js';

export type ValidatedPayload =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Forms are flat; nothing lawful comes near this, and no recursion below can overflow. */
const MAX_DEPTH = 32;
const MAX_ERRORS = 100;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One segment of a JSON pointer (RFC 6901 §4). A member's name that cannot be kept is not repeated either. */
const segment = (name: string): string =>
  isStorableText(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100) : '?';

/** Strings and members that cannot be kept, found without recursion: a body may be nested a million deep. */
function unstorable(plain: unknown): FieldError[] {
  const errors: FieldError[] = [];
  const open: { value: unknown; pointer: string; depth: number }[] = [
    { value: plain, pointer: '/data', depth: 0 },
  ];
  for (let at = open.pop(); at && errors.length < MAX_ERRORS; at = open.pop()) {
    const { value, pointer, depth } = at;
    if (typeof value === 'string' && !isStorableText(value)) errors.push(misfit(pointer, 'not-storable'));
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return [misfit(pointer, 'too-deep')];
    for (const [name, inner] of Object.entries(value)) {
      const below = `${pointer}/${segment(name)}`;
      if (!isStorableText(name)) errors.push(misfit(below, 'not-storable'));
      open.push({ value: inner, pointer: below, depth: depth + 1 });
    }
  }
  return errors;
}

/** The first check of a member that fails, at the entry where it fails. */
function failedCheck(member: FormMember, value: unknown, owner: object, pointer: string): FieldError[] {
  for (const check of member.checks) {
    if (!check.each || !Array.isArray(value)) {
      if (!check.accepts(value, owner)) return [checkError(pointer, check)];
      continue;
    }
    const wrong = value.flatMap((entry, at) =>
      check.accepts(entry, owner) ? [] : [checkError(`${pointer}/${at}`, check)],
    );
    if (wrong.length > 0) return wrong;
  }
  return [];
}

function nestedErrors(member: FormMember, form: PayloadClass, value: unknown, pointer: string): FieldError[] {
  if (!member.list) return objectErrors(form, value, pointer);
  return (value as unknown[]).flatMap((entry, at) => objectErrors(form, entry, `${pointer}/${at}`));
}

function memberErrors(member: FormMember, owner: Plain, pointer: string): FieldError[] {
  const value = Object.hasOwn(owner, member.name) ? owner[member.name] : undefined;
  if (!member.applies(value, owner)) return [];
  if (value === undefined) return [misfit(pointer, 'required')];
  if (value === null) return [misfit(pointer, 'not-null')];
  const failed = failedCheck(member, value, owner, pointer);
  if (failed.length > 0 || !member.nested) return failed;
  return nestedErrors(member, member.nested, value, pointer);
}

function objectErrors(form: PayloadClass, plain: unknown, pointer: string): FieldError[] {
  if (!isPlain(plain)) return [misfit(pointer, 'not-an-object')];
  const members = formMembers(form);
  const unknown = Object.keys(plain).filter(name => !members.has(name));
  return [
    ...unknown.map(name => misfit(`${pointer}/${segment(name)}`, 'unknown-member')),
    ...[...members.values()].flatMap(member =>
      memberErrors(member, plain, `${pointer}/${segment(member.name)}`),
    ),
  ];
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)]));
}

/**
 * Judges a payload against its class: unknown members, missing ones, `null`, and every decorator's check.
 * The class's decorators are asked directly, member by member, because the library's own walk lets through
 * members called `constructor`, a nested object that is missing, and a list in the place of one object.
 */
export function validatePayload(form: PayloadClass, plain: unknown): ValidatedPayload {
  const errors = [...unstorable(plain)];
  if (errors.length === 0) errors.push(...objectErrors(form, plain, '/data'));
  if (errors.length === 0) return { ok: true, data: copy(plain) as Record<string, unknown> };
  if (errors.length > MAX_ERRORS)
    errors.splice(MAX_ERRORS, errors.length, misfit('/data', 'too-many-errors'));
  return { ok: false, errors };
}
