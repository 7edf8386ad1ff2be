import { AppError } from '../../kernel/app-error.js';
import { catalogueRows, openCatalogue, type CatalogueHints, type ReadCatalogue } from './open-catalogue.js';

const readCatalogue = async (bytes: Uint8Array, hints: CatalogueHints): Promise<ReadCatalogue> =>
  catalogueRows(await openCatalogue(bytes), hints);

const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
const read = (
  content: string | Uint8Array,
  fileName = 'a.csv',
  year: number | null = null,
): Promise<ReadCatalogue> =>
  readCatalogue(typeof content === 'string' ? bytesOf(content) : content, {
    fileName,
    year,
    currentYear: 2026,
  });

const titles = async (content: string): Promise<(string | null)[]> =>
  (await read(content)).rows.map(row => row.title);

async function refusal(content: string | Uint8Array): Promise<AppError> {
  try {
    await read(content);
  } catch (error) {
    return error as AppError;
  }
  throw new Error('was accepted');
}

const HEAD = '序号,决策事项名称,承办单位,完成时间';

describe('reading a catalogue', () => {
  it('counts lines from 1 with the header, empty ones and those above it included', async () => {
    const { rows } = await read(
      `东湖街道2025年度目录,,,\n\n${HEAD}\n1,甲项目,城建办,6月\n\n,,,\n2,乙项目,民政办,9月\n`,
    );
    expect(rows.map(row => [row.line, row.title])).toEqual([
      [4, '甲项目'],
      [7, '乙项目'],
    ]);
  });

  it('counts a row with line breaks in a cell once and removes the breaks with the spaces around them', async () => {
    const { rows } = await read(
      `序号,"重大行政\n 决策事项",承办单位,完成时间\n1,"滨河公园\r\n  改造工程",城建办,2025.6\n2,社区食堂建设,民政办,2025年9月`,
    );
    expect(rows.map(row => [row.line, row.title, row.dueOn])).toEqual([
      [2, '滨河公园改造工程', '2025-06-30'],
      [3, '社区食堂建设', '2025-09-30'],
    ]);
  });

  it('removes outer spaces of every kind, keeps inner ones, width and script as they are', async () => {
    const { rows } = await read(`${HEAD}\n1,\u3000 滨河 公園（一期） \t,\u00a0城建辦 ,2025.6`);
    expect(rows[0]).toMatchObject({ title: '滨河 公園（一期）', unit: '城建辦' });
  });

  it.each([
    [';', '序号;决策事项名称;承办单位;完成时间\n1;甲项目，含逗号,及分段;城建办;2025.6'],
    ['tab', '序号\t决策事项名称\t承办单位\t完成时间\n1\t甲项目，含逗号,及分段\t城建办\t2025.6'],
    [',', '序号,决策事项名称,承办单位,完成时间\n1,"甲项目，含逗号,及分段",城建办,2025.6'],
  ])('takes %s as separator where it is one', async (_name, content) => {
    expect((await read(content)).rows).toMatchObject([
      { title: '甲项目，含逗号,及分段', unit: '城建办', dueOn: '2025-06-30' },
    ]);
  });

  it('reads rows ended by carriage returns, by line feeds and by both', async () => {
    for (const end of ['\r', '\n', '\r\n']) {
      expect(await titles([HEAD, '1,甲,城建办,6月', '2,乙,民政办,7月', ''].join(end))).toEqual(['甲', '乙']);
    }
  });

  it('takes quotation marks nobody doubled as written', async () => {
    expect(
      await titles(
        `${HEAD}\n1,"千万工程"示范项目,城建办,6月\n2,推进"四好农村路"建设,城建办,6月\n3,"推进""两山""转化",城建办,6月`,
      ),
    ).toEqual(['"千万工程"示范项目', '推进"四好农村路"建设', '推进"两山"转化']);
  });

  it('lists rows without a title as unreadable and says why; what they hold is kept', async () => {
    const { rows } = await read(
      `${HEAD}\n1,,城建办,2025.6\n一、公共工程,,,\n合计,,,3项\n,合计,,\n${HEAD}\n备注：以上为草案,,,\n2,甲项目,城建办,2025.6`,
    );
    expect(rows.map(row => [row.line, row.unreadable?.['zh-CN'] ?? null])).toEqual([
      [2, '没有事项名称'],
      [3, '没有事项名称'],
      [4, '合计行，不是事项'],
      [5, '合计行，不是事项'],
      [6, '重复的表头'],
      [7, '表下的说明文字，不是事项'],
      [8, null],
    ]);
    expect(rows[0]).toMatchObject({ title: null, unit: '城建办', dueOn: '2025-06-30', warnings: [] });
  });

  it('takes a title of 200 characters and lists a longer one as unreadable', async () => {
    const { rows } = await read(
      `${HEAD}\n1,${'长'.repeat(200)},城建办,6月\n2,${'长'.repeat(201)},城建办,6月`,
    );
    expect(rows.map(row => row.unreadable?.en.slice(0, 27) ?? null)).toEqual([
      null,
      'the title is longer than 20',
    ]);
  });

  it('finds columns in any order, with short rows and long ones', async () => {
    const { rows } = await read(
      '完成时间,责任单位,事项名称,履行程序,依据\n2025.6,城建办,甲项目\n2025.7,民政办,乙项目,听证,某办法,多余,的',
    );
    expect(rows).toMatchObject([
      { title: '甲项目', unit: '城建办', basis: null, procedures: [], dueOn: '2025-06-30' },
      {
        title: '乙项目',
        unit: '民政办',
        basis: '某办法',
        procedures: ['publicParticipation'],
        dueOn: '2025-07-31',
      },
    ]);
  });

  it('reads procedures that have a column each, under a heading that spans them', async () => {
    const { rows } = await read(
      '序号,事项名称,承办单位,履行程序,,,,计划完成时间\n,,,公众参与,专家论证,风险评估,合法性审查,\n1,甲项目,城建办,√,,×,√,2025.6\n2,乙项目,民政办,是,否,/,是,2025.7',
    );
    expect(rows).toMatchObject([
      {
        line: 3,
        title: '甲项目',
        procedures: ['publicParticipation', 'legalityReview'],
        dueOn: '2025-06-30',
        warnings: [],
      },
      {
        line: 4,
        title: '乙项目',
        procedures: ['publicParticipation', 'legalityReview'],
        dueOn: '2025-07-31',
        warnings: [],
      },
    ]);
  });

  it('reads a mere list of titles', async () => {
    expect(await titles('2025年度重大行政决策事项目录\n决策事项名称\n甲项目\n乙项目\n')).toEqual([
      '甲项目',
      '乙项目',
    ]);
  });

  it('names in a warning the columns of a row that are left out', async () => {
    const { rows } = await read('序号,事项名称,主要内容,联系人\n1,甲项目,修路,\n2,乙项目,,');
    expect(rows.map(row => row.warnings.map(warning => warning['zh-CN']))).toEqual([
      ['以下各栏未导入：主要内容'],
      [],
    ]);
  });

  it('drops what no database can hold', async () => {
    const { rows } = await read(`${HEAD}\n1,甲\u0007项\u001b目,城建办,6月`);
    expect(rows[0]?.title).toBe('甲项目');
  });
});

/** GB 18030 bytes of a text, from the decoder's own table of two-byte characters. */
function gb18030(content: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from(
    Array.from(content).flatMap(character =>
      character < '\u0080' ? [character.charCodeAt(0)] : (codes.get(character) ?? [0x3f]),
    ),
  );
}

describe('the encoding of a catalogue', () => {
  const content = `${HEAD}\n1,皋马线道路改造,城建办,2025.6`;
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${content}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([
    ['utf-8', bytesOf(content)],
    ['utf-8', bytesOf(`\ufeff${content}`)],
    ['gb18030', gb18030(content)],
    ['utf-16le', utf16(false)],
    ['utf-16be', utf16(true)],
  ])('%s is told by its bytes', async (encoding, bytes) => {
    const { rows, ...catalogue } = await read(bytes);
    expect(catalogue).toEqual({ encoding, year: 2025 });
    expect(rows).toMatchObject([{ line: 2, title: '皋马线道路改造', unit: '城建办' }]);
  });
});

describe('which year a catalogue is of', () => {
  const dated = (due: string, heading = ''): string =>
    `${heading}${HEAD}\n1,甲,城建办,${due}\n2,乙,城建办,${due}`;

  it('is the year that is said, before anything else', async () => {
    expect((await read(dated('2024.5', '2025年度目录,,,\n'), '2023.csv', 2022)).year).toBe(2022);
  });

  it('is the heading’s, then the file name’s unless all dates speak against it, then the dates’, then this year', async () => {
    expect((await read(dated('2024.5', '2025年度目录,,,\n'), '2023.csv')).year).toBe(2025);
    expect((await read(dated('2025.12—2026.01'), '2025年目录.csv')).year).toBe(2025);
    expect((await read(dated('2024.5'), '目录20250314.csv')).year).toBe(2024);
    expect((await read(dated('6月'), '目录2025（定稿）.csv')).year).toBe(2025);
    expect((await read(dated('2024.5'), '目录.csv')).year).toBe(2024);
    expect((await read(dated('6月'), '目录.csv')).year).toBe(2026);
  });

  it('is what dates without a year are read in', async () => {
    expect((await read(dated('6月底'), '2024年目录.csv')).rows[0]?.dueOn).toBe('2024-06-30');
  });
});

describe('a file that is no catalogue', () => {
  it.each([
    ['nothing but spaces', ' \n \n'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1])],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['a zip without a workbook', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
  ])('%s is refused as a file of another kind', async (_what, content) => {
    expect(await refusal(content)).toMatchObject({
      code: 'unsupported-file',
      members: { allowed: ['csv', 'xlsx'] },
    });
  });

  it.each([
    ['a letter', '各位领导：\n今年的工作如下，请审阅。\n', 'header-not-found'],
    ['a table of something else', '姓名,电话\n张三,123\n', 'header-not-found'],
    ['a quote that never ends', `${HEAD}\n1,甲,城建办,6月\n2,"乙,城建办,6月\n`, 'quote-not-closed'],
    [
      'a damaged workbook',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]),
      'workbook-unreadable',
    ],
  ])('%s is refused with what is wrong and what to do', async (_what, content, code) => {
    const error = await refusal(content);
    expect(error).toMatchObject({
      code: 'invalid-request',
      members: { errors: [{ pointer: '/file', code }] },
    });
  });

  it('says in which row the quote is that never ends', async () => {
    const error = await refusal(`${HEAD}\n1,甲,城建办,6月\n2,"乙,城建办,6月\n3,丙,城建办,7月\n`);
    const [first] = (error.members as { errors: { message: { en: string } }[] }).errors;
    expect(first?.message.en).toMatch(/row 3/);
  });

  it('has at most 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_none, at) => `${at},项目${at},城建办,6月`);
    expect(await refusal([HEAD, ...rows].join('\n'))).toMatchObject({
      members: { errors: [{ code: 'table-too-large' }] },
    });
    expect((await read([HEAD, ...rows.slice(1)].join('\n'))).rows).toHaveLength(9_999);
  });
});
