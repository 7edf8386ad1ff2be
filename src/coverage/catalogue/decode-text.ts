import { AppError } from '../../kernel/app-error.js';
import { text } from '../../kernel/localized-text.js';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  readonly encoding: TextEncoding;
  readonly text: string;
}

export const ALLOWED_EXTENSIONS = ['csv', 'xlsx'] as const;

/** 415 for what is no table at all; the sentence says how to make one of it. */
export const notATable = (): AppError =>
  new AppError(
    'unsupported-file',
    text(
      '目录文件应为 csv 或 xlsx 表格；xls、et、docx 或 PDF 请先另存为 xlsx 再导入',
      'A catalogue is a csv or xlsx table; save an xls, et, docx or PDF file as xlsx first and import that',
    ),
    { allowed: ALLOWED_EXTENSIONS },
  );

function decodedAs(encoding: TextEncoding, bytes: Uint8Array): DecodedText | null {
  try {
    return { encoding, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return null;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

function decode(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, 0xff, 0xfe)) return decodedAs('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return decodedAs('utf-16be', bytes);
  // GB 18030 comes second: nearly every byte sequence is some GB 18030 text, hardly any is UTF-8 by accident.
  return decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes);
}

/**
 * Text of a file without its byte order mark, in the encoding its bytes show.
 * @throws AppError unsupported-file for bytes that are no text, and for an empty file.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  // A table holds no U+0000; a program or picture that happens to decode does.
  if (!decoded || decoded.text.trim() === '' || decoded.text.includes('\u0000')) throw notATable();
  return decoded;
}
