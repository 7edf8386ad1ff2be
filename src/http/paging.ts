import { invalidRequest } from '../kernel/app-error.js';
import { isStorableText } from '../kernel/canonical-json.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const LONGEST_CURSOR = 1_000;

/** Where the last page ended: the values the list is ordered by. */
export type CursorValues = readonly (string | number | null)[];

/** Which piece of a list is wanted. */
export interface Page {
  readonly limit: number;
  readonly cursor: CursorValues | null;
}

/** What every list answers. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const wrong = (name: string, code: string, message: LocalizedText) =>
  invalidRequest([{ pointer: `/query/${name}`, code, message }]);

const wrongLimit = () =>
  wrong(
    'limit',
    'range',
    text(`limit 应为 1 至 ${MAX_LIMIT} 的整数`, `limit must be a whole number from 1 to ${MAX_LIMIT}`),
  );

const wrongCursor = () =>
  wrong(
    'cursor',
    'cursor',
    text('cursor 只能取自上一页的 nextCursor', 'cursor must be the nextCursor of the page before'),
  );

export const encodeCursor = (values: CursorValues): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrongCursor();
  }
}

/** What the values of a cursor are: text that a database keeps, or a number its integer column holds. */
export type CursorKind = 'text' | 'integer';

const LONGEST_VALUE = 200;
const LARGEST_INTEGER = 2_147_483_647;

const isOfKind = (value: unknown, kind: CursorKind): boolean =>
  kind === 'text'
    ? typeof value === 'string' && value.length <= LONGEST_VALUE && isStorableText(value)
    : Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_INTEGER;

/** The values of a cursor of our own making, as many as the list's order has. Anything else is 400, never an SQL error. */
export function decodeCursor(cursor: string, kinds: readonly CursorKind[]): CursorValues {
  if (cursor.length > LONGEST_CURSOR) throw wrongCursor();
  const values = parseCursor(cursor);
  if (!Array.isArray(values) || values.length !== kinds.length) throw wrongCursor();
  if (!kinds.every((kind, index) => isOfKind(values[index], kind))) throw wrongCursor();
  return values as CursorValues;
}

/** `?limit=&cursor=` of a list ordered by values of these kinds. */
export function pageOf(
  query: { readonly limit?: unknown; readonly cursor?: unknown },
  kinds: readonly CursorKind[],
): Page {
  const { limit = String(DEFAULT_LIMIT), cursor } = query;
  if (typeof limit !== 'string' || !/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MAX_LIMIT)
    throw wrongLimit();
  if (cursor !== undefined && typeof cursor !== 'string') throw wrongCursor();
  return { limit: Number(limit), cursor: cursor === undefined ? null : decodeCursor(cursor, kinds) };
}

/** One page out of rows of which one more than the limit was read, so that the end is known without counting. */
export function listed<T>(rows: readonly T[], page: Page, cursorOf: (last: T) => CursorValues): Listed<T> {
  const items = rows.slice(0, page.limit);
  const last = items.at(-1);
  const more = rows.length > page.limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(cursorOf(last)) : null };
}

/** One page of a short list that is in memory as a whole; the cursor is the id the last page ended with. */
export function pageOfShortList<T extends { readonly id: string }>(all: readonly T[], page: Page): Listed<T> {
  if (page.cursor === null) return listed(all, page, last => [last.id]);
  const before = all.findIndex(item => item.id === page.cursor?.[0]);
  if (before < 0) throw wrongCursor();
  return listed(all.slice(before + 1), page, last => [last.id]);
}
