import { yearIn } from './due-on.js';
import type { Header } from './header.js';
import { cellAt, type Table } from './table.js';

const YEAR = /(?<!\d)(20\d{2})(?=年)/u;
const YEAR_IN_NAME = /(?<!\d)(20\d{2})(?!\d{1,3}(?!\d))/u;

const yearOf = (shape: RegExp, wording: string): number | null => {
  const found = shape.exec(wording.normalize('NFKC'));
  return found ? Number(found[1]) : null;
};

/** The year a heading above the table names: “2025年度重大行政决策事项目录”. */
function fromHeading(table: Table, header: Header): number | null {
  const words = table.rows.slice(0, header.bodyStart).flatMap(row => row.cells.map(cell => cell.text));
  return words.map(word => yearOf(YEAR, word)).find(year => year !== null) ?? null;
}

function dueYears(table: Table, header: Header): number[] {
  const column = header.columns.get('due');
  if (column === undefined) return [];
  const rows = table.rows.slice(header.bodyStart);
  return rows.map(row => yearIn(cellAt(row, column))).filter(year => year !== null);
}

/** The year most rows name first; of equals the earlier, because plans run on into the next year. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>();
  years.forEach(year => counts.set(year, (counts.get(year) ?? 0) + 1));
  const [best] = Array.from(counts).sort(([a, m], [b, n]) => n - m || a - b);
  return best?.[0] ?? null;
}

/**
 * Which year's catalogue a file is, where whoever imports it does not say: its heading, else its name unless every
 * date speaks against it, else its dates. `null` when nothing in it names a year.
 */
export function catalogueYear(table: Table, header: Header, fileName: string): number | null {
  const heading = fromHeading(table, header);
  if (heading !== null) return heading;
  const years = dueYears(table, header);
  const named = yearOf(YEAR, fileName) ?? yearOf(YEAR_IN_NAME, fileName);
  if (named !== null && (years.length === 0 || years.includes(named))) return named;
  return mostFrequent(years) ?? named;
}
