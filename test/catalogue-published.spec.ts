import { readFile } from 'node:fs/promises';
import {
  catalogueRows,
  openCatalogue,
  type CatalogueHints,
  type ReadCatalogue,
} from '../src/coverage/catalogue/open-catalogue.js';

const readCatalogue = async (bytes: Uint8Array, hints: CatalogueHints): Promise<ReadCatalogue> =>
  catalogueRows(await openCatalogue(bytes), hints);

const FILES = {
  dandong: 'config/samples/dandong-2024.csv',
  haimen: 'test/catalogue-files/haimen-2025.csv',
  tantou: 'config/samples/tantou-2024.csv',
  donghu: 'config/samples/donghu-2025.csv',
  danxi: 'test/catalogue-files/danxi-2023.csv',
};

async function read(
  file: keyof typeof FILES,
  fileName = FILES[file].split('/').at(-1) ?? '',
): Promise<ReadCatalogue> {
  return readCatalogue(await readFile(FILES[file]), { fileName, year: null, currentYear: 2026 });
}

const fiveSteps = [
  'publicParticipation',
  'expertArgumentation',
  'riskAssessment',
  'legalityReview',
  'collectiveDiscussion',
];
const threeSteps = ['publicParticipation', 'legalityReview', 'collectiveDiscussion'];
const fourSteps = ['publicParticipation', 'riskAssessment', 'legalityReview', 'collectiveDiscussion'];
const whole = { unreadable: null, warnings: [] };

describe('catalogues as they were published', () => {
  it('reads Dandong 2024 whole: dates as 2024年12月, bases of several instruments', async () => {
    expect(await read('dandong')).toEqual({
      encoding: 'utf-8',
      year: 2024,
      rows: [
        {
          ...whole,
          line: 2,
          title: '象山县丹东街道赤坎-下余及下余-东塘路面预养工程',
          unit: '城乡建设办公室',
          basis: '《中华人民共和国城乡规划法》《浙江省城乡规划条例》《浙江省政府投资项目管理办法》等',
          procedures: threeSteps,
          dueOn: '2024-12-31',
        },
        {
          ...whole,
          line: 3,
          title: '象山县丹东街道下余村门前涂旱地改水田、垦造耕地项目',
          unit: '农业农村办公室',
          basis:
            '《浙江省土地整治工程建设标准》《浙江省政府投资项目管理办法》《关于象山县丹东街道下余村门前涂旱地改水田、垦造耕地项目实施方案的批复》等',
          procedures: threeSteps,
          dueOn: '2024-12-31',
        },
      ],
    });
  });

  it('reads Danxi 2023 whole: traditional characters stay, a broken column name is understood', async () => {
    expect(await read('danxi')).toEqual({
      encoding: 'utf-8',
      year: 2023,
      rows: [
        {
          ...whole,
          line: 2,
          title: '匯豐社區平安體驗館建設',
          unit: '平安法治辦公室',
          basis: '《浙江省政府投資項目管理辦法》(省政府令第185號)',
          procedures: threeSteps,
          dueOn: '2023-12-31',
        },
      ],
    });
  });

  it('reads Donghu 2025 whole: the undertaking office is the unit, and what is left out is named', async () => {
    expect(await read('donghu')).toEqual({
      encoding: 'utf-8',
      year: 2025,
      rows: [
        {
          line: 2,
          unreadable: null,
          warnings: [
            { 'zh-CN': '以下各栏未导入：主要内容、决策主体', en: 'columns not imported: 主要内容, 决策主体' },
          ],
          title: '皋马线至高平村道路改造提升工程',
          unit: '东湖街道建设管理办公室',
          basis:
            '《重大行政决策程序暂行条例》(国务院令第713号)、《浙江省重大行政决策程序规定》(省政府令第337号)、《绍兴市重大行政决策程序规定》(绍政发〔2015〕42 号)、《越城区人民政府重大行政决策程序实施意见》(越政办发〔2021〕79号)',
          procedures: threeSteps,
          dueOn: '2025-12-31',
        },
      ],
    });
  });

  it('reads Haimen 2025 whole: a range that ends in the next year, no basis column', async () => {
    expect(await read('haimen')).toEqual({
      encoding: 'utf-8',
      year: 2025,
      rows: [
        {
          ...whole,
          line: 2,
          title: '南通市海门区“十五五”规划《纲要》',
          unit: '发改委',
          basis: null,
          procedures: fiveSteps,
          dueOn: '2026-01-31',
        },
      ],
    });
  });

  it('reads Tantou 2024 whole: dates as 2024.5, four rows', async () => {
    const { encoding, year, rows } = await read('tantou');
    expect({ encoding, year }).toEqual({ encoding: 'utf-8', year: 2024 });
    expect(rows.map(row => [row.line, row.title, row.dueOn])).toEqual([
      [2, '利民水库除险加固工程', '2024-05-31'],
      [3, '双塘山塘综合整治工程', '2024-05-31'],
      [4, '岙里山塘综合整治工程', '2024-05-31'],
      [5, '光明路路面修复工程', '2024-07-31'],
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ ...whole, unit: '坦头镇人民政府', procedures: fourSteps });
    }
    expect(rows[0]?.basis).toBe('天水利[2022]142号《关于天台县利民水库除险加固工程初步设计的批复》');
    expect(rows[3]?.basis).toBe(
      '天台县发展和改革局《关于坦头镇时尚车品小镇基础设施项目可行性研究报告的批复》',
    );
  });

  it.each([
    ['dandong', 2024],
    ['haimen', 2025],
    ['tantou', 2024],
    ['donghu', 2025],
    ['danxi', 2023],
  ] as const)('finds the year of %s in its dates when the file name says nothing', async (file, year) => {
    expect((await read(file, '目录.csv')).year).toBe(year);
  });
});
