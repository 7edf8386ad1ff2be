import fc from 'fast-check';
import { contentDisposition, displayName } from './file-name.js';

describe('displayName', () => {
  it('keeps an ordinary Chinese name as it is', () => {
    expect(displayName('利民水库除险加固工程（送审稿）.docx', 'docx')).toBe(
      '利民水库除险加固工程（送审稿）.docx',
    );
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\张三\\合同.doc', '合同.doc'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['cod\u202Efdp.exe', 'codfdp.exe'],
    ['..', '未命名.pdf'],
    ['', '未命名.pdf'],
    [undefined, '未命名.pdf'],
    ['e\u0301.txt', 'é.txt'],
  ])('shows %j as %j', (raw, shown) => {
    expect(displayName(raw, 'pdf')).toBe(shown);
  });

  it('shortens long names but keeps the extension', () => {
    const name = displayName(`${'长'.repeat(300)}.docx`, 'docx');
    expect([...name]).toHaveLength(200);
    expect(name.endsWith('长.docx')).toBe(true);
  });

  it('never shows a separator, a control character or more than 200 characters, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), raw => {
        const name = displayName(raw, 'txt');
        expect(name).not.toMatch(/[\p{Cc}/\\\u202A-\u202E]/u);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/^\.*$/);
      }),
    );
  });
});

describe('contentDisposition', () => {
  it('carries the name twice: as ASCII for old programs and by RFC 8187', () => {
    expect(contentDisposition('合同(1)"x".pdf')).toBe(
      `attachment; filename="__(1)_x_.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%281%29%22x%22.pdf`,
    );
  });

  it('is one valid header line for every name that can be shown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), raw => {
        const header = contentDisposition(displayName(raw, 'txt'));
        expect(header).toMatch(
          /^attachment; filename="[^"\\%]*"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*$/,
        );
        expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
      }),
    );
  });
});
