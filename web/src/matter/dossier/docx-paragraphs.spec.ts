import { strToU8, zipSync } from 'fflate';
import { docxParagraphs, paragraphsOfXml } from './docx-paragraphs.js';

const document = (body: string): string => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const run = (text: string): string =>
  `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe('the text of a Word file', () => {
  it('comes paragraph by paragraph, with how each is set', () => {
    const xml = document(
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('标题')}</w:p><w:p/><w:p>${run('第一条 ')}${run('甲&amp;乙&#x4E19;')}</w:p>`,
    );
    expect(paragraphsOfXml(xml)).toEqual([
      { text: '标题', align: 'center' },
      { text: '第一条 甲&乙丙', align: 'left' },
    ]);
  });

  it('keeps a row of a table on one line', () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/><w:p>${run(text)}</w:p></w:tc>`;
    const xml = document(
      `<w:tbl><w:tr><w:trPr/>${cell('项目')}${cell('金额')}</w:tr></w:tbl><w:p>${run('完')}</w:p>`,
    );
    expect(paragraphsOfXml(xml).map(({ text }) => text)).toEqual(['项目　│　金额', '完']);
  });

  it('leaves out what was struck in tracked changes', () => {
    const xml = document(`<w:p>${run('留下')}<w:del><w:r><w:delText>划去</w:delText></w:r></w:del></w:p>`);
    expect(paragraphsOfXml(xml)).toEqual([{ text: '留下', align: 'left' }]);
  });

  it('is null where there is none to read', () => {
    expect(docxParagraphs(strToU8('no archive'))).toBeNull();
    expect(docxParagraphs(zipSync({ 'other.xml': strToU8('x') }))).toBeNull();
    const file = zipSync({ 'word/document.xml': strToU8(document(`<w:p>${run('在')}</w:p>`)) });
    expect(docxParagraphs(file)).toEqual([{ text: '在', align: 'left' }]);
  });
});
