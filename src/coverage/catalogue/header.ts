import { comparable } from './comparable.js';
import { meaningOf, type ColumnMeaning, type ColumnRole } from './columns.js';
import type { Procedure } from './procedures.js';
import { cellAt, type Table, type TableRow } from './table.js';

/** Where a table's columns are. */
export interface Header {
  /** Index of the first row below the header. */
  readonly bodyStart: number;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** Columns of their own for single procedures, ticked per row. */
  readonly procedures: ReadonlyMap<number, Procedure>;
  /** Names of columns nobody asked for, by place. */
  readonly others: ReadonlyMap<number, string>;
  /** Name of the title's column, to recognise the header where it is repeated. */
  readonly titleName: string;
}

/** Title rows, remarks and who filled in the form stand above a header, rarely more than a handful. */
const SEARCHED_ROWS = 50;

interface Named {
  readonly column: number;
  readonly name: string;
  readonly meaning: ColumnMeaning | null;
}

const namesIn = (cells: readonly string[]): Named[] =>
  cells.map((name, column) => ({ column, name, meaning: meaningOf(name) })).filter(({ name }) => name !== '');

function columnsOf(named: readonly Named[]): Map<ColumnRole, number> {
  const best = new Map<ColumnRole, { column: number; rank: number }>();
  for (const { column, meaning } of named) {
    if (!meaning || meaning.role === 'procedure') continue;
    const known = best.get(meaning.role);
    if (!known || meaning.rank < known.rank) best.set(meaning.role, { column, rank: meaning.rank });
  }
  return new Map(Array.from(best, ([role, { column }]) => [role, column]));
}

const labels = (row: TableRow): string[] => row.cells.map(cell => cell.text);

/** A second header row, below a heading that spans several columns: every cell repeats the first row or names a column. */
function isSecondTier(
  first: readonly string[],
  row: TableRow | undefined,
  titleColumn: number,
): row is TableRow {
  if (!row) return false;
  const repeats = (column: number): boolean =>
    comparable(labels(row)[column] ?? '') === comparable(first[column] ?? '');
  const ownTitle = cellAt(row, titleColumn).text;
  if (ownTitle !== '' && !repeats(titleColumn)) return false;
  const filled = namesIn(labels(row)).filter(({ column }) => !repeats(column));
  return filled.length > 0 && filled.every(({ meaning }) => meaning !== null);
}

function bothTiers(first: readonly string[], second: TableRow): string[] {
  const width = Math.max(first.length, second.cells.length);
  return Array.from(
    { length: width },
    (_none, column) => cellAt(second, column).text || (first[column] ?? ''),
  );
}

function headerOf(names: readonly string[], bodyStart: number): Header | null {
  const named = namesIn(names);
  const columns = columnsOf(named);
  const titleColumn = columns.get('title');
  if (titleColumn === undefined) return null;
  const procedures = new Map<number, Procedure>();
  const others = new Map<number, string>();
  for (const { column, name, meaning } of named) {
    if (meaning?.role === 'procedure') procedures.set(column, meaning.procedure);
    else if (!meaning || columns.get(meaning.role) !== column) others.set(column, name);
  }
  return { bodyStart, columns, procedures, others, titleName: names[titleColumn] ?? '' };
}

function headerAt(table: Table, index: number): Header | null {
  const row = table.rows[index];
  if (!row) return null;
  const names = labels(row);
  const header = headerOf(names, index + 1);
  if (!header) return null;
  const below = table.rows[index + 1];
  if (!isSecondTier(names, below, header.columns.get('title') ?? 0)) return header;
  return headerOf(bothTiers(names, below), index + 2) ?? header;
}

/** How much of a catalogue a header names; a row with a title's name alone may be a heading. */
export const weightOf = (header: Header): number =>
  header.columns.size + (header.procedures.size > 0 ? 1 : 0);

/** A row with nothing but a title's name; a heading above the table also ends in such words, but says more before them. */
function isTitleAlone(row: TableRow | undefined): boolean {
  const filled = row?.cells.filter(cell => cell.text !== '') ?? [];
  const meaning = meaningOf(filled[0]?.text ?? '');
  return filled.length === 1 && meaning?.role === 'title' && meaning.rank < 2;
}

/** Finds the header below title rows; the first row that names at least a title and one other column. */
export function findHeader(table: Table): Header | null {
  let alone: Header | null = null;
  for (let index = 0; index < Math.min(table.rows.length, SEARCHED_ROWS); index += 1) {
    const header = headerAt(table, index);
    if (header && weightOf(header) > 1) return header;
    if (header && isTitleAlone(table.rows[index])) alone ??= header;
  }
  return alone;
}
