import { CsvError, parse } from 'csv-parse/sync';
import { invalidRequest, type AppError } from '../../kernel/app-error.js';
import { text } from '../../kernel/localized-text.js';
import { textCell, type Table } from './table.js';

/** What offices' programs separate cells by. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

const openQuote = (row: number): AppError =>
  invalidRequest([
    {
      pointer: '/file',
      code: 'quote-not-closed',
      message: text(
        `第 ${row} 行有引号没有配对，请补上后重新导入`,
        `a quotation mark opened in row ${row} is never closed; close it and import the file again`,
      ),
    },
  ]);

/**
 * Cells of a csv text; quotation marks inside a cell that nobody doubled are taken as written. An error, to be thrown
 * when no other separator fits, for a quoted cell that never ends.
 */
export function csvTable(content: string, separator: Separator): Table | AppError {
  try {
    const records = parse(content, { delimiter: separator, relax_quotes: true, relax_column_count: true });
    return { rows: records.map((cells, index) => ({ line: index + 1, cells: cells.map(textCell) })) };
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      return openQuote(Number(error.records) + 1);
    throw error;
  }
}
