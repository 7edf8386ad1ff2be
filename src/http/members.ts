import { invalidRequest, type FieldError } from '../kernel/app-error.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';

/** What one member of a body or a query must be; `null` when it is right. */
export interface MemberRule {
  readonly required: boolean;
  readonly fault: (value: unknown) => { readonly code: string; readonly message: LocalizedText } | null;
}
export type MemberRules = Readonly<Record<string, MemberRule>>;

const OBJECT = text('请求体应为 JSON 对象', 'The body must be a JSON object');
const UNKNOWN = text('没有这个成员', 'There is no such member');
const REQUIRED = text('必须填写', 'It is required');
const ONCE = text('只能出现一次', 'It may stand only once');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string of 1 to `longest` characters. */
export const stringMember = (longest: number, required = true): MemberRule => ({
  required,
  fault: value =>
    typeof value === 'string' && value.length > 0 && value.length <= longest
      ? null
      : {
          code: 'string',
          message: text(`应为 1 至 ${longest} 个字符`, `It must be text of 1 to ${longest} characters`),
        },
});

/** One of a few words. */
export const oneOf = (words: readonly string[], required = true): MemberRule => ({
  required,
  fault: value =>
    typeof value === 'string' && words.includes(value)
      ? null
      : {
          code: 'oneOf',
          message: text(`应为：${words.join('、')}`, `It must be one of ${words.join(', ')}`),
        },
});

/** A JSON object whose inside somebody else checks. */
export const objectMember = (required = true): MemberRule => ({
  required,
  fault: value =>
    isObject(value) ? null : { code: 'object', message: text('应为 JSON 对象', 'It must be a JSON object') },
});

/** Anything a predicate accepts, said in one sentence. */
export const memberThat = (
  holds: (value: unknown) => boolean,
  code: string,
  message: LocalizedText,
  required = true,
): MemberRule => ({ required, fault: value => (holds(value) ? null : { code, message }) });

function faultsOf(value: Record<string, unknown>, rules: MemberRules, at: string): FieldError[] {
  const unknown = Object.keys(value)
    .filter(name => !Object.hasOwn(rules, name))
    .map(name => ({
      pointer: `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'unknown',
      message: UNKNOWN,
    }));
  const wrong = Object.entries(rules).flatMap(([name, rule]): FieldError[] => {
    const pointer = `${at}/${name}`;
    if (value[name] === undefined)
      return rule.required ? [{ pointer, code: 'required', message: REQUIRED }] : [];
    const fault = rule.fault(value[name]);
    return fault ? [{ pointer, ...fault }] : [];
  });
  return [...unknown, ...wrong];
}

/** The members of a small body, checked one by one; unknown members are 400. Big payloads have forms of their own. */
export function bodyMembers<T>(body: unknown, rules: MemberRules): T {
  if (!isObject(body)) throw invalidRequest([{ pointer: '', code: 'object', message: OBJECT }]);
  const errors = faultsOf(body, rules, '');
  if (errors.length > 0) throw invalidRequest(errors);
  return body as T;
}

const PAGING: MemberRules = { limit: stringMember(10, false), cursor: stringMember(1_000, false) };

/** The parameters of a query; a misspelt filter must not answer with everything, so unknown ones are 400. */
export function queryMembers<T>(query: unknown, rules: MemberRules = {}, paging = true): T {
  const given = isObject(query) ? query : {};
  const twice = Object.keys(given).filter(name => Array.isArray(given[name]));
  const errors = [
    ...twice.map(name => ({ pointer: `/query/${name}`, code: 'once', message: ONCE })),
    ...faultsOf(given, paging ? { ...PAGING, ...rules } : rules, '/query').filter(
      ({ pointer }) => !twice.includes(pointer.slice('/query/'.length)),
    ),
  ];
  if (errors.length > 0) throw invalidRequest(errors);
  return given as T;
}
