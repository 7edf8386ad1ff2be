import type { FieldError } from '../kernel/app-error.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import type { FormCheck } from './form-members.js';

type Sentence = readonly [code: string, message: (limit: string) => LocalizedText];

const saying = (code: string, zh: string, en: string): Sentence => [
  code,
  limit => text(zh.replace('{}', limit), en.replace('{}', limit)),
];

/** By the name class-validator gives a check. The value itself is never repeated: it may be anything. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  isString: saying('not-text', '请填写文字', 'Give text'),
  isNotEmpty: saying('blank', '不能为空', 'Must not be empty'),
  isNotBlank: saying('blank', '不能为空', 'Must not be empty'),
  minLength: saying('too-short', '不少于 {} 个字', 'At least {} characters'),
  maxLength: saying('too-long', '不超过 {} 个字', 'At most {} characters'),
  isCalendarDay: saying(
    'not-a-day',
    '请填写存在的日期，格式为 2026-03-05',
    'Give a day that exists, as 2026-03-05',
  ),
  isIn: saying('not-one-of', '请从下列值中选择：{}', 'Choose one of: {}'),
  isBoolean: saying('not-yes-or-no', '请填写 true 或 false', 'Give true or false'),
  isInt: saying('not-a-whole-number', '请填写整数', 'Give a whole number'),
  isNumber: saying('not-a-number', '请填写数字', 'Give a number'),
  min: saying('too-small', '不得小于 {}', 'Must be {} or more'),
  max: saying('too-large', '不得大于 {}', 'Must be {} or less'),
  isArray: saying('not-a-list', '请填写列表', 'Give a list'),
  arrayMinSize: saying('too-few', '不少于 {} 项', 'At least {} entries'),
  arrayMaxSize: saying('too-many', '不超过 {} 项', 'At most {} entries'),
  isUniqueBy: saying('not-unique', '各项的 {} 不得重复', 'No two entries may share their {}'),
  isExpectedHere: saying(
    'not-expected-here',
    '本情形不填写该项，请删除',
    'Does not belong here; leave it out',
  ),
  isKnownCitation: saying(
    'unknown-citation',
    '没有这一法条代码，请从法条目录中选择',
    'There is no such provision; choose one of the list',
  ),
  arrayUnique: saying('not-unique', '各项不得重复', 'Entries must not repeat'),
};

const PATTERNS: Readonly<Record<string, Sentence>> = {
  '^\\d{4}-\\d{2}-\\d{2}$': SENTENCES.isCalendarDay as Sentence,
  '^[0-9a-f]{64}$': saying(
    'not-a-digest',
    '请填写 SHA-256 摘要（64 位小写十六进制）',
    'Give a SHA-256 digest: 64 lower-case hexadecimal digits',
  ),
  '^[A-Z0-9][A-Z0-9-]*(:[0-9A-Za-z]+)?$': saying(
    'not-a-citation-key',
    '请填写法条代码，如 SC-713:25',
    'Give the key of a provision, such as SC-713:25',
  ),
};

const MISFIT = {
  required: text('必须填写', 'Must be given'),
  'not-null': text(
    '不能为 null；不适用时请不要填写该项',
    'Must not be null; leave the member out when it does not apply',
  ),
  'unknown-member': text('没有这一项，请删除', 'There is no such member; remove it'),
  'not-an-object': text('请填写由各项组成的对象', 'Give an object with members'),
  'not-storable': text(
    '文字中有无法保存的字符（U+0000 或不成对的代理字符），请删除',
    'The text holds characters that cannot be kept (U+0000 or lone surrogates); remove them',
  ),
  'too-deep': text('嵌套层次过多', 'Nested too deeply'),
  'too-many-errors': text('错误过多，其余未列出', 'Too many errors; the rest is not listed'),
} as const;

/** A member that cannot be judged at all. */
export const misfit = (pointer: string, code: keyof typeof MISFIT): FieldError => ({
  pointer,
  code,
  message: MISFIT[code],
});

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

function sentenceOf({ name, constraints }: FormCheck): Sentence {
  const [limit] = constraints;
  const pattern = name === 'matches' && limit instanceof RegExp ? PATTERNS[limit.source] : undefined;
  if (pattern) return pattern;
  const known = Object.hasOwn(SENTENCES, name) ? SENTENCES[name] : undefined;
  return known ?? saying(kebab(name), '格式不符合要求', 'Does not have the form asked for');
}

const shown = (limit: unknown): string =>
  Array.isArray(limit)
    ? limit.map(String).join(', ')
    : limit instanceof RegExp
      ? limit.source
      : String(limit);

/** What to say of a member that a check does not accept. */
export function checkError(pointer: string, check: FormCheck): FieldError {
  const [code, message] = sentenceOf(check);
  return { pointer, code, message: message(shown(check.constraints[0])) };
}
