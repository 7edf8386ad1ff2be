import { PDFDocument } from 'pdf-lib';
import { sourceOfBytes } from '../../documents/byte-source.js';
import { detectType } from '../../documents/detect-type.js';
import { pdfFile } from './pdf-letter.js';
import { wordFile } from './word-letter.js';

const letter = {
  name: '公告',
  title: '关于口袋公园改造的公告',
  paragraphs: [
    '一、总则',
    ...Array.from(
      { length: 60 },
      (_each, n) => `第${n + 1}条 为了改善居住环境，现就东湖片区口袋公园改造工程（一期）公开征求意见。`,
    ),
  ],
  signed: ['示范街道办事处', '2026年3月2日'],
};

describe('pdfFile', () => {
  it('makes a file that other programs read, over as many pages as it takes', async () => {
    const { bytes, name } = pdfFile(letter);
    expect(name).toBe('公告.pdf');
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(6);
    expect(await detectType(sourceOfBytes(bytes), name)).toMatchObject({ extension: 'pdf' });
  });

  it('keeps every character of the text in the order of reading', () => {
    const content = Buffer.from(pdfFile(letter).bytes).toString('latin1');
    const shown = content.match(/<([0-9a-f]+)> Tj/g) ?? [];
    const text = shown
      .map(each => Buffer.from(each.slice(1, -4), 'hex').swap16().toString('utf16le'))
      .join('');
    expect(text.replaceAll('\u3000', '')).toBe(
      [letter.title, ...letter.paragraphs, ...letter.signed].join(''),
    );
  });
});

describe('wordFile', () => {
  it('makes a Word file', async () => {
    const { bytes, name } = await wordFile(letter);
    expect(await detectType(sourceOfBytes(bytes), name)).toMatchObject({ extension: 'docx' });
  });
});
