import { text, type LocalizedText } from '../../kernel/localized-text.js';
import type { PlainDate } from '../../kernel/plain-date.js';
import { comparable } from './comparable.js';
import type { ColumnRole } from './columns.js';
import { readDue } from './due-on.js';
import type { Header } from './header.js';
import { isPlanned, PROCEDURES, readProcedures, type Procedure, type ReadProcedures } from './procedures.js';
import { cellAt, isEmptyRow, type Cell, type Table, type TableRow } from './table.js';

/** One row of a catalogue as read; nobody has decided yet what becomes of it. */
export interface CatalogueRow {
  readonly line: number;
  /** Why the row cannot be taken; `null` when it can. */
  readonly unreadable: LocalizedText | null;
  readonly warnings: readonly LocalizedText[];
  /** As in the file; `null` where the file says nothing. */
  readonly title: string | null;
  readonly unit: string | null;
  readonly basis: string | null;
  readonly procedures: readonly Procedure[];
  readonly dueOn: PlainDate | null;
}

/** Longest title a matter can have, in UTF-16 units as its opening counts them. */
export const MAX_TITLE = 200;

const NO_TITLE = text('没有事项名称', 'there is no title in this row');
const TOTAL = text('合计行，不是事项', 'a row of totals, not a matter');
const HEADER_AGAIN = text('重复的表头', 'the header again');
const REMARK = text('表下的说明文字，不是事项', 'a remark below the table, not a matter');
const TOO_LONG = text(
  `事项名称超过 ${MAX_TITLE} 字，请缩短后重新导入`,
  `the title is longer than ${MAX_TITLE} characters; shorten it and import the file again`,
);

const IS_TOTAL = /^(合计|总计|小计|共计)/u;
const IS_REMARK = /^(备注|附注|说明|填表说明|注|填报(人|单位)|填表(人|单位)|联系人|联系电话)[:：]/u;

function whyUnreadable(row: TableRow, title: string, header: Header): LocalizedText | null {
  const folded = comparable(title);
  const words = row.cells.map(cell => comparable(cell.text)).filter(word => word !== '');
  if (words.some(word => IS_TOTAL.test(word)) && (title === '' || IS_TOTAL.test(folded))) return TOTAL;
  if (words.length === 1 && IS_REMARK.test(words[0] ?? '')) return REMARK;
  if (title === '') return NO_TITLE;
  if (folded === comparable(header.titleName)) return HEADER_AGAIN;
  return title.length > MAX_TITLE ? TOO_LONG : null;
}

function tickedProcedures(row: TableRow, header: Header): Procedure[] {
  return Array.from(header.procedures)
    .filter(([column]) => isPlanned(cellAt(row, column).text))
    .map(([, procedure]) => procedure);
}

function proceduresOf(row: TableRow, header: Header, wording: string): ReadProcedures {
  const read = readProcedures(wording);
  const all = new Set([...read.procedures, ...tickedProcedures(row, header)]);
  return { procedures: PROCEDURES.filter(procedure => all.has(procedure)), warnings: read.warnings };
}

function notImported(row: TableRow, header: Header): LocalizedText[] {
  const names = Array.from(header.others)
    .filter(([column]) => cellAt(row, column).text !== '')
    .map(([, name]) => name);
  return names.length === 0
    ? []
    : [text(`以下各栏未导入：${names.join('、')}`, `columns not imported: ${names.join(', ')}`)];
}

function readRow(row: TableRow, header: Header, year: number): CatalogueRow {
  const cellOf = (role: ColumnRole): Cell => cellAt(row, header.columns.get(role) ?? -1);
  const textOf = (role: ColumnRole): string | null => cellOf(role).text || null;
  const unreadable = whyUnreadable(row, cellOf('title').text, header);
  const { procedures, warnings } = proceduresOf(row, header, cellOf('procedures').text);
  const due = readDue(cellOf('due'), year);
  return {
    line: row.line,
    unreadable,
    warnings: unreadable ? [] : [...warnings, ...due.warnings, ...notImported(row, header)],
    title: textOf('title'),
    unit: textOf('unit'),
    basis: textOf('basis'),
    procedures,
    dueOn: due.dueOn,
  };
}

/** Every row below the header that is not empty, in the file's order. */
export const readRows = (table: Table, header: Header, year: number): CatalogueRow[] =>
  table.rows
    .slice(header.bodyStart)
    .filter(row => !isEmptyRow(row))
    .map(row => readRow(row, header, year));
