import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import writeXlsxFile from 'write-excel-file/node';

/** A real Word file. */
export async function docxFile(words = '利民水库除险加固工程'): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] }));
}

/** A real Excel file. */
export async function xlsxFile(): Promise<Buffer> {
  return writeXlsxFile([[{ value: '序号' }, { value: '事项' }]]).toBuffer();
}

/** A real PDF file. */
export async function pdfFile(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  const dataUri = await document.saveAsBase64();
  return Buffer.from(dataUri, 'base64');
}

/** A zip file with these entries. */
export const zipFile = (entries: Zippable): Buffer => Buffer.from(zipSync(entries));

export const ofdFile = (): Buffer =>
  zipFile({ 'OFD.xml': strToU8('<ofd:OFD/>'), 'Doc_0/Document.xml': strToU8('<ofd:Document/>') });

/** 1 × 1 pixel. */
export const pngFile = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

export const jpgFile = (): Buffer => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

export interface StreamEntry {
  readonly name: string;
  /** Number of the parent entry; 0 is the root. */
  readonly parent?: number;
}

const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;

function directoryEntry(name: string, type: number, links: { right?: number; child?: number }): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt32LE(NO_ENTRY, 68);
  entry.writeUInt32LE(links.right ?? NO_ENTRY, 72);
  entry.writeUInt32LE(links.child ?? NO_ENTRY, 76);
  return entry;
}

function directory(entries: readonly StreamEntry[]): Buffer {
  const all: StreamEntry[] = [{ name: 'Root Entry', parent: -1 }, ...entries];
  const childrenOf = (id: number): number[] =>
    all.flatMap((entry, index) => (index > 0 && (entry.parent ?? 0) === id ? [index] : []));
  const parts = all.map((entry, id) => {
    const siblings = id === 0 ? [] : childrenOf(entry.parent ?? 0);
    const right = siblings[siblings.indexOf(id) + 1];
    const child = childrenOf(id)[0];
    const links = { ...(right === undefined ? {} : { right }), ...(child === undefined ? {} : { child }) };
    return directoryEntry(entry.name, id === 0 ? 5 : child === undefined ? 2 : 1, links);
  });
  const bytes = Buffer.concat(parts);
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

/** A compound file (OLE) whose directory has these entries: header, one allocation table, directory. */
export function compoundFile(entries: readonly StreamEntry[]): Buffer {
  const body = directory(entries);
  const sectors = body.length / 512;
  const header = Buffer.alloc(512, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(END_OF_CHAIN, 68);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= sectors; sector += 1) {
    table.writeUInt32LE(sector === sectors ? END_OF_CHAIN : sector + 1, sector * 4);
  }
  return Buffer.concat([header, table, body]);
}

export const docFile = (): Buffer =>
  compoundFile([
    { name: 'WordDocument' },
    { name: '1Table' },
    { name: 'ObjectPool' },
    { name: 'Workbook', parent: 3 },
  ]);

export const xlsFile = (): Buffer =>
  compoundFile([{ name: 'Workbook' }, { name: '\u0005SummaryInformation' }]);
