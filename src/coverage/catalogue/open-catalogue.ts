import { invalidRequest } from '../../kernel/app-error.js';
import { text } from '../../kernel/localized-text.js';
import { catalogueYear } from './catalogue-year.js';
import { csvTable, SEPARATORS } from './csv-table.js';
import { decodeText, type TextEncoding } from './decode-text.js';
import { findHeader, weightOf, type Header } from './header.js';
import { readRows, type CatalogueRow } from './rows.js';
import { MAX_ROWS, tableTooLarge } from './sheet-xml.js';
import type { Table } from './table.js';
import { isZip } from './workbook-parts.js';
import { xlsxTables } from './xlsx-table.js';

interface Found {
  readonly table: Table;
  readonly header: Header;
}

const noHeader = (): Error =>
  invalidRequest([
    {
      pointer: '/file',
      code: 'header-not-found',
      message: text(
        '没有找到表头：应有一行列出“决策事项名称”“承办单位”“完成时间”等栏目名称，请补上后重新导入',
        'no header found: one row has to name columns such as 决策事项名称 (title), 承办单位 (unit), 完成时间 (date); add it and import the file again',
      ),
    },
  ]);

/** The table whose header names most of a catalogue; of equals the first. */
function bestOf(tables: readonly Table[]): Found | null {
  let best: Found | null = null;
  for (const table of tables) {
    if (table.rows.length > MAX_ROWS) throw tableTooLarge();
    const header = findHeader(table);
    if (header && (!best || weightOf(header) > weightOf(best.header))) best = { table, header };
  }
  return best;
}

/** A text read with each separator; with all but its own it makes no sense, and may not even be readable. */
function findInText(content: string): Found | null {
  const readings = SEPARATORS.map(separator => csvTable(content, separator));
  const found = bestOf(readings.filter((reading): reading is Table => !(reading instanceof Error)));
  const failure = readings.find(reading => reading instanceof Error);
  if (!found && failure) throw failure;
  return found;
}

/** A catalogue's table, found in its file; its rows are read as soon as it is known which year they stand for. */
export interface CatalogueTable extends Found {
  readonly encoding: TextEncoding | 'xlsx';
}

/**
 * Opens a catalogue as an office keeps it: csv or xlsx, told by content, in any of the usual encodings, with the columns
 * in any order and by any of the usual names.
 * @throws AppError unsupported-file for what is no table, invalid-request for a table that is no catalogue
 */
export async function openCatalogue(bytes: Uint8Array): Promise<CatalogueTable> {
  const workbook = isZip(bytes) ? await xlsxTables(bytes) : null;
  const decoded = workbook ? null : decodeText(bytes);
  const found = workbook ? bestOf(workbook) : findInText(decoded?.text ?? '');
  if (!found) throw noHeader();
  return { ...found, encoding: decoded?.encoding ?? 'xlsx' };
}

export interface ReadCatalogue {
  readonly encoding: CatalogueTable['encoding'];
  readonly year: number;
  readonly rows: readonly CatalogueRow[];
}

/** What is known of a file beside its bytes; `year` is what whoever imports it says. */
export interface CatalogueHints {
  readonly fileName: string;
  readonly year: number | null;
  readonly currentYear: number;
}

/** The rows of a catalogue, in the year they belong to. */
export function catalogueRows(
  { encoding, table, header }: CatalogueTable,
  hints: CatalogueHints,
): ReadCatalogue {
  const year = hints.year ?? catalogueYear(table, header, hints.fileName) ?? hints.currentYear;
  return { encoding, year, rows: readRows(table, header, year) };
}

/** Opens a catalogue and reads its rows. Whoever answers others meanwhile lets a thread of its own do it. */
export const readCatalogue = async (bytes: Uint8Array, hints: CatalogueHints): Promise<ReadCatalogue> =>
  catalogueRows(await openCatalogue(bytes), hints);
