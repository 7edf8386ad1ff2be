import readWorkbook from 'read-excel-file/node';
import { AppError } from '../../kernel/app-error.js';
import { cellText, type Cell, type Table, type TableRow } from './table.js';
import { sheetPaths } from './sheet-paths.js';
import type { MergedBlock } from './sheet-xml.js';
import { unreadableWorkbook, workbookParts } from './workbook-parts.js';

type Value = string | number | boolean | Date | null;

const isDate = (value: Value): value is Date => Object.prototype.toString.call(value) === '[object Date]';

function cellOf(value: Value): Cell {
  if (value === null) return { text: '', number: null, date: null };
  if (isDate(value)) {
    const date = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
    return { text: date, number: null, date: date === '' ? null : date };
  }
  if (typeof value === 'number') return { text: String(value), number: value, date: null };
  return { text: cellText(String(value)), number: null, date: null };
}

/** Repeats a merged block's value in the rows below its first: a unit written once for several matters is each one's unit. */
function spreadDown(rows: Cell[][], blocks: readonly MergedBlock[]): void {
  for (const { top, bottom, left } of blocks) {
    const value = rows[top - 1]?.[left - 1];
    if (!value || value.text === '') continue;
    for (let row = top; row < Math.min(bottom, rows.length); row += 1)
      (rows[row] as Cell[])[left - 1] = value;
  }
}

function tableOf(data: readonly (readonly Value[])[], blocks: readonly MergedBlock[]): Table {
  const cells = data.map(row => row.map(cellOf));
  spreadDown(cells, blocks);
  return { rows: cells.map((row, index): TableRow => ({ line: index + 1, cells: row })) };
}

/**
 * The sheets of an xlsx workbook, in the order of its tabs.
 * @throws AppError unsupported-file, invalid-request
 */
export async function xlsxTables(bytes: Uint8Array): Promise<Table[]> {
  const parts = workbookParts(bytes);
  const paths = sheetPaths(parts.part);
  try {
    const sheets = await readWorkbook(Buffer.from(parts.bytes));
    return sheets.map(({ data }, index) =>
      tableOf(data as Value[][], parts.merged.get(paths[index] ?? '') ?? []),
    );
  } catch (error) {
    // The reader complains in words of its own about files that break the format's rules.
    throw error instanceof AppError ? error : unreadableWorkbook();
  }
}
