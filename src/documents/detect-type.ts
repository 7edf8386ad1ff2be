import { fileTypeFromBuffer } from 'file-type';
import type { ByteSource } from './byte-source.js';
import { COMPOUND_SIGNATURE, readCompoundRoot } from './compound-file.js';
import { encryptedFile, fileWithMacros, unsupportedFile } from './file-problems.js';
import { MEDIA_TYPES, type Extension } from './file-types.js';
import { textEncoding } from './plain-text.js';
import { readZipDirectory } from './zip-directory.js';

export interface DetectedType {
  readonly extension: Extension;
  readonly mediaType: string;
}

const HEAD_BYTES = 4100;
const ZIP_SIGNATURE = Buffer.from('504b0304', 'hex');
const MACRO_STREAMS = ['Macros', '_VBA_PROJECT_CUR', 'VBA'];
const SIMPLE: Readonly<Record<string, Extension>> = { pdf: 'pdf', jpg: 'jpg', png: 'png', apng: 'png' };

const endsIn = (fileName: string, extension: string): boolean =>
  fileName.toLowerCase().endsWith(`.${extension}`);

function typeOfZip(names: ReadonlySet<string>): Extension | null {
  const has = (folder: string): boolean => [...names].some(name => name.startsWith(folder));
  const found: Extension[] = [];
  if (names.has('OFD.xml')) found.push('ofd');
  if (names.has('[Content_Types].xml') && has('word/')) found.push('docx');
  if (names.has('[Content_Types].xml') && names.has('xl/workbook.xml')) found.push('xlsx');
  // Two answers are no answer: such a file shows different things to different programs.
  return found.length === 1 ? (found[0] ?? null) : null;
}

async function detectZip(source: ByteSource): Promise<Extension | null> {
  const directory = await readZipDirectory(source);
  if (directory === null) return null;
  if (directory.encrypted) throw encryptedFile();
  if ([...directory.names].some(name => /(^|\/)vba(Project\.bin|Data\.xml)$/i.test(name)))
    throw fileWithMacros();
  return typeOfZip(directory.names);
}

async function detectCompound(source: ByteSource, fileName: string): Promise<Extension | null> {
  const names = await readCompoundRoot(source);
  if (names.has('EncryptedPackage')) throw encryptedFile();
  const isText = names.has('WordDocument');
  const isSheet = names.has('Workbook') || names.has('Book');
  if (isText === isSheet) return null;
  if (MACRO_STREAMS.some(name => names.has(name))) throw fileWithMacros();
  if (isText) return endsIn(fileName, 'wps') ? 'wps' : 'doc';
  return endsIn(fileName, 'et') ? 'et' : 'xls';
}

async function detect(source: ByteSource, fileName: string): Promise<Extension | null> {
  const head = await source.read(0, HEAD_BYTES);
  if (head.subarray(0, 4).equals(ZIP_SIGNATURE)) return detectZip(source);
  if (head.subarray(0, 8).equals(COMPOUND_SIGNATURE)) return detectCompound(source, fileName);
  const simple = SIMPLE[(await fileTypeFromBuffer(head))?.ext ?? ''];
  if (simple !== undefined) return simple;
  return (await textEncoding(source)) === null ? null : 'txt';
}

/**
 * The type of a file by its content; its name only tells `doc` from `wps` and `xls` from `et`, whose containers are the same.
 * @throws AppError unsupported-file
 */
export async function detectType(source: ByteSource, fileName: string): Promise<DetectedType> {
  const extension = await detect(source, fileName);
  if (extension === null) throw unsupportedFile();
  return { extension, mediaType: MEDIA_TYPES[extension] };
}
