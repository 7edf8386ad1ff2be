import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { sourceOfBytes } from '../src/documents/byte-source.js';
import { detectType } from '../src/documents/detect-type.js';
import { ALLOWED_EXTENSIONS } from '../src/documents/file-types.js';
import { AppError } from '../src/kernel/app-error.js';
import * as sample from './documents-samples.js';

const extensionOf = async (bytes: Uint8Array, fileName = 'x'): Promise<string> =>
  detectType(sourceOfBytes(bytes), fileName).then(
    type => type.extension,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const office = { '[Content_Types].xml': strToU8('<Types/>') };
const gb18030 = Buffer.from('b9abb8e6a3bad5f7c7f3d2e2bcfb', 'hex');

describe('detectType', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['pdf', sample.pdfFile, '合同.docx'],
    ['docx', () => sample.docxFile(), '合同.pdf'],
    ['xlsx', sample.xlsxFile, '目录.wps'],
    ['ofd', sample.ofdFile, '公文.zip'],
    ['doc', sample.docFile, '旧稿.doc'],
    ['doc', sample.docFile, '旧稿'],
    ['wps', sample.docFile, '旧稿.WPS'],
    ['xls', sample.xlsFile, '表.xls'],
    ['et', sample.xlsFile, '表.et'],
    ['png', sample.pngFile, '照片.jpg'],
    ['jpg', sample.jpgFile, '照片.png'],
    ['txt', () => Buffer.from('公告：征求意见\n\t第一条'), '公告.docx'],
    ['txt', () => Buffer.from('\uFEFF公告'), '公告.txt'],
    ['txt', () => gb18030, '公告.txt'],
  ])('knows %s by its content (%#)', async (extension, make, fileName) => {
    expect(await extensionOf(await make(), fileName)).toBe(extension);
  });

  it.each<[string, () => Buffer]>([
    ['a zip file that is no document', () => sample.zipFile({ 'a.txt': strToU8('a') })],
    ['a presentation', () => sample.zipFile({ ...office, 'ppt/presentation.xml': strToU8('<p/>') })],
    ['a binary workbook', () => sample.zipFile({ ...office, 'xl/workbook.bin': strToU8('x') })],
    [
      'a zip file that is two documents',
      () => sample.zipFile({ ...office, 'word/document.xml': strToU8('<w/>'), 'OFD.xml': strToU8('<o/>') }),
    ],
    [
      'a letter with macros',
      () =>
        sample.zipFile({
          ...office,
          'word/document.xml': strToU8('<w/>'),
          'word/vbaProject.bin': strToU8('x'),
        }),
    ],
    [
      'a workbook with macros',
      () =>
        sample.zipFile({ ...office, 'xl/workbook.xml': strToU8('<w/>'), 'xl/vbaProject.bin': strToU8('x') }),
    ],
    ['an old letter with macros', () => sample.compoundFile([{ name: 'WordDocument' }, { name: 'Macros' }])],
    [
      'an encrypted letter',
      () => sample.compoundFile([{ name: 'EncryptedPackage' }, { name: 'EncryptionInfo' }]),
    ],
    ['an old presentation', () => sample.compoundFile([{ name: 'PowerPoint Document' }])],
    ['an installer', () => sample.compoundFile([{ name: 'Property' }])],
    ['a program', () => Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(100)])],
    ['a web page', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>')],
    ['rich text', () => Buffer.from('{\\rtf1 x}')],
    ['a vector picture', () => Buffer.from('<?xml version="1.0"?><svg/>')],
    ['text with U+0000', () => Buffer.from('公告\u0000')],
    ['text with a control character at its end', () => Buffer.from(`${'公告'.repeat(40_000)}\u0007`)],
    ['bytes that are no text in either encoding', () => Buffer.from('公告\ufffd', 'latin1').fill(0xff)],
    ['UTF-16', () => Buffer.from('\uFEFF公告 notice', 'utf16le')],
    ['a cut zip file', () => sample.ofdFile().subarray(0, 60)],
  ])('refuses %s', async (_what, make) => {
    expect(await extensionOf(make(), 'x.docx')).toBe('unsupported-file');
  });

  it('names what is allowed', async () => {
    const refusal: unknown = await detectType(sourceOfBytes(Buffer.from([1, 2, 3])), 'x.pdf').catch(
      (e: unknown) => e,
    );
    expect(refusal).toMatchObject({ code: 'unsupported-file', members: { allowed: ALLOWED_EXTENSIONS } });
  });

  it('finds the streams of an old file whose allocation table lies beyond the header', async () => {
    // Directory in sector 15,000: its table sector is the 118th, which only the chain of further lists names.
    const base = sample.docFile();
    const header = Buffer.from(base.subarray(0, 512));
    const at = (sector: number): number => (sector + 1) * 512;
    const file = Buffer.alloc(at(15_002));
    header.writeUInt32LE(15_000, 48);
    header.writeUInt32LE(10, 68);
    header.writeUInt32LE(1, 72);
    header.copy(file);
    base.subarray(1024, 1536).copy(file, at(15_000));
    base.subarray(1536).copy(file, at(15_001));
    file.fill(0xff, at(10), at(11));
    file.writeUInt32LE(20, at(10) + (117 - 109) * 4);
    file.writeUInt32LE(15_001, at(20) + (15_000 - 117 * 128) * 4);
    file.writeUInt32LE(0xfffffffe, at(20) + (15_001 - 117 * 128) * 4);
    expect(await extensionOf(file, 'x.doc')).toBe('doc');
  });

  it('ends on compound files whose pointers go round in circles', async () => {
    const file = sample.docFile();
    file.writeUInt32LE(1, 512 + 4);
    file.writeUInt32LE(1, 1024 + 128 + 72);
    expect(await extensionOf(file, 'x.doc')).toBe('doc');
  });

  it('never inflates: a zip bomb is judged by its directory in no time', async () => {
    const bomb = sample.zipFile({ ...office, 'word/document.xml': new Uint8Array(60_000_000) });
    const before = process.memoryUsage().arrayBuffers;
    expect(await extensionOf(bomb)).toBe('docx');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('answers with a type or a refusal for any bytes behind any known beginning', async () => {
    const beginnings = [sample.docFile(), sample.ofdFile(), await sample.docxFile(), await sample.pdfFile()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        async (beginning, changes, cut) => {
          const bytes = Buffer.from(beginning);
          for (const [at, value] of changes) bytes[at % bytes.length] = value;
          const found = await extensionOf(bytes.subarray(0, 1 + (cut % (bytes.length * 2))), 'x.doc');
          expect(['unsupported-file', ...ALLOWED_EXTENSIONS]).toContain(found);
        },
      ),
      { numRuns: 500 },
    );
  });
});
