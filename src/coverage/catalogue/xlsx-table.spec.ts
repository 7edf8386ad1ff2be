import { strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { catalogueRows, openCatalogue, type CatalogueHints, type ReadCatalogue } from './open-catalogue.js';

const readCatalogue = async (bytes: Uint8Array, hints: CatalogueHints): Promise<ReadCatalogue> =>
  catalogueRows(await openCatalogue(bytes), hints);

type Value = string | number | Date | null;

const cell = (value: Value) => {
  if (value === null) return null;
  return value instanceof Date ? { value, type: Date, format: 'yyyy"年"m"月"' } : { value };
};

const workbook = (rows: readonly (readonly Value[])[]): Promise<Buffer> =>
  writeWorkbook(rows.map(row => row.map(cell)) as SheetData).toBuffer();

const read = (bytes: Uint8Array): Promise<ReadCatalogue> =>
  readCatalogue(bytes, { fileName: 'a.xlsx', year: null, currentYear: 2026 });

/** The same workbook with one of its parts rewritten. */
function rewritten(bytes: Uint8Array, path: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(rewrite(new TextDecoder().decode(parts[path]))) });
}

const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = ['序号', '决策事项名称', '承办单位', '完成时间'];
const merge =
  (...references: string[]) =>
  (xml: string) =>
    xml.replace(
      '</worksheet>',
      `<mergeCells>${references.map(reference => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells></worksheet>`,
    );

describe('a catalogue as a workbook', () => {
  it('comes in with the row numbers the spreadsheet shows, date cells and numeric ones', async () => {
    const bytes = await workbook([
      ['东湖街道2025年度目录', null, null, null],
      [],
      HEAD,
      [1, ' 滨河公园\n 改造工程 ', '城建办', new Date(Date.UTC(2025, 5, 1))],
      [2, '社区食堂建设', '民政办', 2025.9],
      [3, '养老服务', '民政办', '2025年第三季度'],
    ]);
    expect(await read(bytes)).toMatchObject({
      encoding: 'xlsx',
      year: 2025,
      rows: [
        { line: 4, title: '滨河公园改造工程', unit: '城建办', dueOn: '2025-06-30' },
        { line: 5, title: '社区食堂建设', unit: '民政办', dueOn: '2025-09-30' },
        { line: 6, title: '养老服务', unit: '民政办', dueOn: '2025-09-30' },
      ],
    });
  });

  it('is told by its content, whatever it is called', async () => {
    const bytes = await workbook([HEAD, [1, '甲', '城建办', '6月']]);
    expect(await readCatalogue(bytes, { fileName: 'a.csv', year: null, currentYear: 2026 })).toMatchObject({
      encoding: 'xlsx',
    });
  });

  it('gives every row of a merged block its value', async () => {
    const bytes = await workbook([
      HEAD,
      [1, '甲', '城建办', '6月'],
      [2, '乙', null, '7月'],
      [3, '丙', '民政办', '8月'],
    ]);
    const { rows } = await read(rewritten(bytes, SHEET, merge('C2:C3')));
    expect(rows.map(row => row.unit)).toEqual(['城建办', '城建办', '民政办']);
  });

  it('finds a header of two rows whose names are merged down', async () => {
    const bytes = await workbook([
      ['序号', '事项名称', '履行程序', null, '完成时间'],
      [null, null, '公众参与', '合法性审查', null],
      [1, '甲', '√', '√', '2025.6'],
    ]);
    const { rows } = await read(rewritten(bytes, SHEET, merge('A1:A2', 'B1:B2', 'C1:D1', 'E1:E2')));
    expect(rows).toMatchObject([
      { line: 3, title: '甲', procedures: ['publicParticipation', 'legalityReview'], dueOn: '2025-06-30' },
    ]);
  });

  it('takes the sheet that holds the catalogue', async () => {
    const bytes = await writeWorkbook([
      { data: [[{ value: '填表说明' }], [{ value: '请逐项填写' }]], sheet: '说明' },
      { data: [HEAD, ['1', '甲', '城建办', '6月']].map(row => row.map(value => ({ value }))), sheet: '目录' },
    ] as never).toBuffer();
    expect((await read(bytes)).rows).toMatchObject([{ line: 2, title: '甲' }]);
  });

  it('does not mind cells that only carry a format down to the end of the sheet', async () => {
    const bytes = await workbook([HEAD, [1, '甲', '城建办', '6月']]);
    const formatted = rewritten(bytes, SHEET, xml =>
      xml.replace('</sheetData>', '<row r="1048576" spans="1:1"><c r="A1048576" s="0"/></row></sheetData>'),
    );
    expect((await read(formatted)).rows).toHaveLength(1);
  });

  it.each([
    ['a cell far below', '<row r="999999"><c r="A999999"><v>1</v></c></row>'],
    ['a row number beyond any sheet', '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'],
    ['a cell far to the right', "<row r='900'><c x='>' r='XFD900'><v>1</v></c></row>"],
  ])('is refused for %s before anything is filled up to it', async (_what, row) => {
    const bytes = await workbook([HEAD, [1, '甲', '城建办', '6月']]);
    const far = rewritten(bytes, SHEET, xml => xml.replace('</sheetData>', `${row}</sheetData>`));
    await expect(read(far)).rejects.toMatchObject({ members: { errors: [{ code: 'table-too-large' }] } });
  });

  it('is refused when it would unpack into more than its bounds', async () => {
    const parts = unzipSync(await workbook([HEAD]));
    const bomb = zipSync({ ...parts, 'xl/big.xml': new Uint8Array(65 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(read(bomb)).rejects.toMatchObject({ members: { errors: [{ code: 'table-too-large' }] } });
  });

  it('is refused with a way out when its parts make no sense', async () => {
    const bytes = rewritten(
      await workbook([HEAD]),
      'xl/workbook.xml',
      () => '<workbook><sheets><sheet name="a"/></sheets></workbook>',
    );
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'invalid-request',
      members: { errors: [{ pointer: '/file' }] },
    });
  });
});
