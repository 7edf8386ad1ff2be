/** What canonical JSON can hold. `undefined` members are left out, as JSON.stringify does. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

const LONE_SURROGATE = /\p{Surrogate}/u;

/** True when PostgreSQL (no U+0000) and RFC 8785 (no lone surrogates) can both keep the string. */
export const isStorableText = (value: string): boolean =>
  !LONE_SURROGATE.test(value) && !value.includes('\u0000');

function canonicalString(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('canonical JSON: lone surrogate');
  return JSON.stringify(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON: not a finite number');
  return JSON.stringify(value);
}

function canonicalObject(value: { readonly [key: string]: Json | undefined }): string {
  // RFC 8785 §3.2.3: members sorted by UTF-16 code units, which is what Array#sort does.
  const members = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort()
    .map(key => `${canonicalString(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

/**
 * RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that its digest means the value.
 * @throws TypeError for lone surrogates and numbers that are not finite.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object')
    return canonicalObject(value as { readonly [key: string]: Json | undefined });
  throw new TypeError(`canonical JSON: cannot hold a ${typeof value}`);
}
