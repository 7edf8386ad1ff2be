import { isStorableText } from '../kernel/canonical-json.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import type { FieldError } from '../kernel/app-error.js';

const DEEPEST = 32;
const MOST_ERRORS = 20;

const NOT_TEXT = text(
  '含有无法保存的字符（U+0000 或不成对的代理项）',
  'It holds a character that cannot be kept (U+0000 or a lone surrogate)',
);
const NOT_A_NUMBER = text('数值超出能够准确保存的范围', 'The number is larger than can be kept exactly');
const NOT_A_NAME = text('不能使用这个成员名', 'This name of a member is not allowed');
const TOO_DEEP = text(`嵌套不得超过 ${DEEPEST} 层`, `Nesting may not be deeper than ${DEEPEST} levels`);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** A pointer is shown and logged, so an unstorable name in it is replaced rather than repeated. */
const step = (key: string): string => (isStorableText(key) ? escaped(key) : '�');

/** Marks that make text read otherwise than it is stored: a title shown backwards is another title to its reader. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;
const NOT_PLAIN = text(
  '含有改变文字方向的不可见字符，请删去后重新输入',
  'It holds an invisible character that turns the direction of the text; delete it and type again',
);

function faultOf(value: unknown): { code: string; message: LocalizedText } | null {
  if (typeof value === 'string') {
    if (!isStorableText(value)) return { code: 'storableText', message: NOT_TEXT };
    return DIRECTION.test(value) ? { code: 'plainText', message: NOT_PLAIN } : null;
  }
  if (typeof value !== 'number') return null;
  const exact = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return exact ? null : { code: 'exactNumber', message: NOT_A_NUMBER };
}

const isBadName = (key: string): boolean => key === '__proto__' || !isStorableText(key);

interface Place {
  readonly value: unknown;
  readonly pointer: string;
  readonly depth: number;
}

function judge({ value, pointer, depth }: Place, errors: FieldError[], waiting: Place[]): void {
  const fault = faultOf(value);
  if (fault) errors.push({ pointer, ...fault });
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEEPEST) {
    errors.push({ pointer, code: 'tooDeep', message: TOO_DEEP });
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    const below = `${pointer}/${step(key)}`;
    if (isBadName(key)) errors.push({ pointer: below, code: 'memberName', message: NOT_A_NAME });
    else waiting.push({ value: member, pointer: below, depth: depth + 1 });
  }
}

/**
 * Everything in a value that no database of ours and no canonical JSON can keep. Walks with a list, not by recursion:
 * a body of a million brackets must not end the process's stack.
 */
export function unstorableIn(value: unknown, pointer = ''): FieldError[] {
  const errors: FieldError[] = [];
  const waiting: Place[] = [{ value, pointer, depth: 0 }];
  for (let place = waiting.pop(); place && errors.length < MOST_ERRORS; place = waiting.pop()) {
    judge(place, errors, waiting);
  }
  return errors.slice(0, MOST_ERRORS);
}
