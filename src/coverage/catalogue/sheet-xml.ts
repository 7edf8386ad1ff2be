import { invalidRequest } from '../../kernel/app-error.js';
import { text } from '../../kernel/localized-text.js';

/** A year's catalogue of a county has hundreds of rows and a dozen columns; these are limits of harm, not of use. */
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 200;

export const tableTooLarge = (): Error =>
  invalidRequest([
    {
      pointer: '/file',
      code: 'table-too-large',
      message: text(
        `表格不得超过 ${MAX_ROWS} 行、${MAX_COLUMNS} 列，请删去多余的行列或分次导入`,
        `a table has at most ${MAX_ROWS} rows and ${MAX_COLUMNS} columns; remove what is not needed or import it in parts`,
      ),
    },
  ]);

const ATTRIBUTES = `((?:[^<>"']|"[^"]*"|'[^']*')*)`;
const EMPTY_CELL = new RegExp(`<(?:[\\w.-]+:)?c\\b${ATTRIBUTES}/>`, 'gu');
const EMPTY_ROW = new RegExp(`<((?:[\\w.-]+:)?row)\\b${ATTRIBUTES}(?:/>|>\\s*</\\1\\s*>)`, 'gu');
const PLACED = new RegExp(`<(?:[\\w.-]+:)?(?:row|c)\\b${ATTRIBUTES}>`, 'gu');
const REFERENCE = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/u;
const ADDRESS = /^([A-Z]{0,3})(\d{1,7})$/u;

const referenceIn = (attributes: string): string | null => {
  const found = REFERENCE.exec(attributes);
  return found ? (found[1] ?? found[2] ?? '') : null;
};

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Row and column (0 for a row's own number) of `C5` or `5`; `null` for anything else. */
export function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters, row] = ADDRESS.exec(reference) ?? [];
  return letters === undefined ? null : { row: Number(row), column: columnNumber(letters) };
}

/** Cells and rows that only carry a format reach to the sheet's end in many files and say nothing. */
const withoutEmpty = (xml: string): string =>
  xml
    .replace(EMPTY_CELL, '')
    .replace(EMPTY_ROW, (whole, _tag, attributes: string) => (referenceIn(attributes) === null ? whole : ''));

/**
 * A sheet with nothing in it that lies far away: the reader fills every gap before a cell, so that a file of a few
 * bytes could fill the memory.
 * @throws AppError invalid-request beyond the limits
 */
export function boundedSheet(xml: string): string {
  const sheet = withoutEmpty(xml);
  for (const [, attributes = ''] of sheet.matchAll(PLACED)) {
    const reference = referenceIn(attributes);
    if (reference === null) continue;
    const place = placeOf(reference);
    if (!place || place.row > MAX_ROWS || place.column > MAX_COLUMNS) throw tableTooLarge();
  }
  return sheet;
}

const MERGED = new RegExp(`<(?:[\\w.-]+:)?mergeCell\\b${ATTRIBUTES}>`, 'gu');
const RANGE = /(?:^|\s)ref\s*=\s*["']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})["']/u;

/** A block of cells shown as one, in row and column numbers from 1. */
export interface MergedBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The merged blocks of a sheet; the value of each stands in its first cell only. */
export function mergedBlocks(xml: string): MergedBlock[] {
  return Array.from(xml.matchAll(MERGED), ([, attributes = '']) => {
    const [, from = '', to = ''] = RANGE.exec(attributes) ?? [];
    const start = placeOf(from);
    const end = placeOf(to);
    return start && end ? { top: start.row, bottom: end.row, left: start.column, right: end.column } : null;
  }).filter(block => block !== null);
}
