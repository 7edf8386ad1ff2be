import type { PayloadClass } from '../../../workflows/_kit/event.js';
import { formMembers, type FormMember } from '../form-members.js';
import { checkOf, CITATION, limitOf, patternOf, referenceKindOf, WORDS } from './payload-view.js';
import { TODAY } from './days.js';
import type { Settled } from './settled.js';

type Plain = Record<string, unknown>;

/** What stands where nothing was chosen. */
export interface Defaults {
  /** A payload that is usually accepted. */
  readonly example: Plain;
  /** The matter's text: what a payload names unless it is chosen otherwise. */
  readonly text: string | null;
}

const SOME_DIGEST = '0'.repeat(64);

const isObject = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function simplest(member: FormMember, { text }: Defaults): unknown {
  if (member.list)
    return Array.from({ length: limitOf(member, 'arrayMinSize') ?? 0 }, () => single(member, text));
  return single(member, text);
}

function single(member: FormMember, text: string | null): unknown {
  if (member.nested) return completed(member.nested, {}, { example: {}, text });
  const values = checkOf(member, 'isIn')?.constraints[0] as readonly string[] | undefined;
  if (values) return values[0];
  if (checkOf(member, 'isBoolean')) return false;
  if (checkOf(member, 'isInt') ?? checkOf(member, 'isNumber')) return limitOf(member, 'min') ?? 0;
  if (checkOf(member, 'isCalendarDay')) return TODAY;
  if (patternOf(member).includes('{64}')) return text ?? SOME_DIGEST;
  if (patternOf(member).includes(':')) return CITATION;
  return checkOf(member, 'isNotBlank') ? WORDS : `${referenceKindOf(member.name) ?? 'id'}-1`;
}

/** Takes out what is not expected beside the rest, and puts in what must stand there. */
function completed(form: PayloadClass, given: Plain, defaults: Defaults): Plain {
  const plain = { ...given };
  const members = [...formMembers(form).values()];
  for (const member of members) {
    const expected = checkOf(member, 'isExpectedHere')?.accepts(plain[member.name], plain) ?? true;
    if (!expected) delete plain[member.name];
  }
  for (const member of members) {
    if (member.name in plain || !member.applies(undefined, plain)) continue;
    plain[member.name] = simplest(member, defaults);
  }
  return plain;
}

/** Names the matter's text where the example names some text. */
function fromExample(member: FormMember, defaults: Defaults): unknown {
  const value = defaults.example[member.name];
  if (patternOf(member).includes('{64}') && !member.list) return defaults.text ?? value;
  return value;
}

/** A remark is added where it may be: reasons are asked for more often than they are forbidden. */
function remark(member: FormMember): unknown {
  return member.optional && checkOf(member, 'isNotBlank') && !member.list ? WORDS : undefined;
}

/** A whole payload: what was asked for as it was chosen, the rest as in the example or as simple as may be. */
export function wholePayload(
  form: PayloadClass,
  view: Plain,
  settled: Settled,
  defaults: Defaults,
  path = 'data',
): Plain {
  const plain: Plain = {};
  for (const member of formMembers(form).values()) {
    const below = `${path}.${member.name}`;
    const value = settled(below)
      ? chosen(member, view[member.name], settled, defaults, below)
      : (fromExample(member, defaults) ?? remark(member));
    if (value !== undefined) plain[member.name] = value;
  }
  return completed(form, plain, defaults);
}

/** Only what was asked for: a list brings no more of a planned matter than it has. */
export function readPayload(form: PayloadClass, view: Plain, settled: Settled): Plain {
  const defaults = { example: {}, text: null };
  const members = [...formMembers(form).values()].filter(({ name }) => settled(`data.${name}`));
  const values = members.map(member => [
    member.name,
    chosen(member, view[member.name], settled, defaults, `data.${member.name}`),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Plain;
}

function chosen(
  member: FormMember,
  value: unknown,
  settled: Settled,
  defaults: Defaults,
  path: string,
): unknown {
  const { nested } = member;
  if (!nested || value === undefined) return Array.isArray(value) ? [...(value as unknown[])] : value;
  const example = defaults.example[member.name];
  const entry = (at: number): Defaults => {
    const like = Array.isArray(example) ? ((example as unknown[])[at] ?? (example as unknown[])[0]) : example;
    return { ...defaults, example: isObject(like) ? like : {} };
  };
  if (!member.list) return wholePayload(nested, value as Plain, settled, entry(0), path);
  return (value as Plain[]).map((one, at) => wholePayload(nested, one, settled, entry(at), `${path}.${at}`));
}
