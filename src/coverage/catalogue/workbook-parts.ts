import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { invalidRequest } from '../../kernel/app-error.js';
import { text } from '../../kernel/localized-text.js';
import { notATable } from './decode-text.js';
import { boundedSheet, mergedBlocks, tableTooLarge, type MergedBlock } from './sheet-xml.js';

const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** Judged by content: where the sheets lie is up to the writer. */
const SHEET = /<(?:[\w.-]+:)?worksheet\b/u;

/** 400 for a workbook that cannot be read; another program usually can, and writes it anew. */
export const unreadableWorkbook = (): Error =>
  invalidRequest([
    {
      pointer: '/file',
      code: 'workbook-unreadable',
      message: text(
        '工作簿已损坏或写法特殊，请用表格软件打开后另存为 xlsx 再导入',
        'the workbook is damaged or written in an unusual way; open it in a spreadsheet program, save it as xlsx and import that',
      ),
    },
  ]);

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function unpack(bytes: Uint8Array): Unzipped {
  let total = 0;
  let beyond = false;
  const isWanted = (file: { name: string; originalSize: number }): boolean => {
    if (!/\.(xml|rels)$/u.test(file.name)) return false;
    total += file.originalSize;
    // Each part is unpacked into exactly the room its directory entry asks for, so the sum is a bound.
    beyond ||= total > MAX_UNPACKED_BYTES;
    return !beyond;
  };
  try {
    const parts = unzipSync(bytes, { filter: isWanted });
    if (beyond) throw tableTooLarge();
    return parts;
  } catch (error) {
    throw beyond ? error : unreadableWorkbook();
  }
}

/** The parts of a workbook that a table needs, within bounds, as a workbook again. */
export interface WorkbookParts {
  readonly bytes: Uint8Array;
  /** Merged blocks by the path of the sheet's part. */
  readonly merged: ReadonlyMap<string, readonly MergedBlock[]>;
  readonly part: (path: string) => string;
}

/** @throws AppError unsupported-file for a zip that is no workbook, invalid-request for one that is damaged or too large. */
export function workbookParts(bytes: Uint8Array): WorkbookParts {
  const parts = unpack(bytes);
  if (!parts['xl/workbook.xml']) throw notATable();
  const merged = new Map<string, readonly MergedBlock[]>();
  for (const [path, content] of Object.entries(parts)) {
    const xml = strFromU8(content);
    if (!SHEET.test(xml)) continue;
    merged.set(path, mergedBlocks(xml));
    parts[path] = strToU8(boundedSheet(xml));
  }
  const part = (path: string): string => (parts[path] ? strFromU8(parts[path]) : '');
  return { bytes: zipSync(parts, { level: 0 }), merged, part };
}
