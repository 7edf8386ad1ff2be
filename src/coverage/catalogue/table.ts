import type { PlainDate } from '../../kernel/plain-date.js';

/** A cell as read: its text, and what a spreadsheet said of it beyond that. */
export interface Cell {
  /** Outer spaces and line breaks, with the spaces around them, are gone; script and wording are the file's. */
  readonly text: string;
  /** The value of a numeric cell of a spreadsheet; text that looks like a number has none. */
  readonly number: number | null;
  /** The day of a date cell of a spreadsheet. */
  readonly date: PlainDate | null;
}

/** One row of a table. */
export interface TableRow {
  /**
   * Counts from 1 over every row of the table, the rows above the header and empty ones too: the number that a
   * spreadsheet program shows beside it, for csv as for xlsx. A cell with line breaks does not make two rows.
   */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly rows: readonly TableRow[];
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu; // eslint-disable-line no-control-regex
const INVISIBLE = /[\s\u200b\u2060\ufeff]/u;
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]+/u;
const LONE_SURROGATE = /\p{Surrogate}/gu;

// Not `\s+$`: that looks anew from every space, and a cell of a hundred thousand of them would take for ever.
function withoutInvisibleEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && INVISIBLE.test(text.charAt(from))) from += 1;
  while (to > from && INVISIBLE.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

const onOneLine = (text: string): string =>
  LINE_BREAK.test(text)
    ? text
        .split(LINE_BREAK)
        .map(line => line.trim())
        .join('')
    : text;

/** Cell text as it is kept. What no database can store is dropped: control characters and broken surrogates. */
export const cellText = (raw: string): string =>
  withoutInvisibleEnds(onOneLine(raw.replace(LONE_SURROGATE, '')).replace(CONTROL, ''));

export const textCell = (raw: string): Cell => ({ text: cellText(raw), number: null, date: null });

const EMPTY: Cell = textCell('');

export const cellAt = (row: TableRow, column: number): Cell => row.cells[column] ?? EMPTY;

export const isEmptyRow = (row: TableRow): boolean => row.cells.every(cell => cell.text === '');
