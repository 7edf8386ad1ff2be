import { text } from '../../../kernel/localized-text.js';
import type { MatterView } from '../matter-views.js';
import { cut, padded, widthOf } from '../text-width.js';
import type { Stage } from '../stage.js';
import { describeAnswer, expectThat, Unexpected } from '../unexpected.js';

interface RowView {
  readonly line: number;
  readonly status: 'imported' | 'duplicate' | 'unreadable';
  readonly reason: string | null;
  readonly title: string;
  readonly unitId: string | null;
  readonly dueOn: string | null;
  readonly matterId: string;
}

/** What the play needs of the catalogue it brought in. */
export interface Planned {
  readonly parkId: string;
  readonly wasteId: string;
  readonly leaseTitle: string;
  /** Name of the unit of each drafter. */
  readonly construction: string;
  readonly agriculture: string;
}

const ORDINALS = '一二三四五六七八九十';

/** A second performance on the same service plays the next phase of the same works. */
const phaseWords = (phase: number): string =>
  phase === 1 ? '' : `（${phase <= 10 ? ORDINALS[phase - 1] : phase}期）`;

const titlesOf = (phase: number) => ({
  park: `东湖片区口袋公园改造工程${phaseWords(phase)}`,
  waste: `农村生活垃圾分类治理实施方案${phaseWords(phase)}`,
  lease: `示范创业楼一层房屋租赁合同${phaseWords(phase)}`,
});

async function firstFreePhase(stage: Stage): Promise<number> {
  const { player } = await stage.cast.as('auditor');
  const matters = await player.all<MatterView>(`/matters?q=${encodeURIComponent('口袋公园')}`);
  const taken = new Set(matters.map(({ title }) => title));
  let phase = 1;
  while (taken.has(titlesOf(phase).park)) phase += 1;
  return phase;
}

/** As an office sends it: headings with a line break inside, free wording, and one row that comes twice. */
function csvOf(
  titles: ReturnType<typeof titlesOf>,
  construction: string,
  agriculture: string,
  year: number,
): Buffer {
  const rows = [
    ['序号', '重大行政\n决策事项', '决策承办单位', '法律政策依据', '履行程序要求', '计划完成时间'],
    [
      '1',
      titles.park,
      construction,
      '《重大行政决策程序暂行条例》',
      '公众参与、风险评估、合法性审查、集体讨论决定',
      `${year}.12`,
    ],
    [
      '2',
      titles.waste,
      agriculture,
      '《重大行政决策程序暂行条例》',
      '公众参与、合法性审查、集体讨论',
      `${year}年12月`,
    ],
    ['3', ` ${titles.park}`, construction, '同上', '同上', `${year}年12月`],
  ];
  return Buffer.from(`\uFEFF${rows.map(row => row.map(cell => `"${cell}"`).join(',')).join('\r\n')}\r\n`);
}

const WORDS = {
  imported: text('已导入', 'imported'),
  duplicate: text('重复，指向已有事项', 'duplicate of the one before'),
  unreadable: text('不能识别', 'unreadable'),
};

function rowWords(stage: Stage, { status, dueOn }: RowView): string {
  const words = stage.say(WORDS[status]);
  if (status !== 'imported' || dueOn === null) return words;
  return words + stage.say(text(`，${dueOn} 前完成`, `, due ${dueOn}`));
}

function show(stage: Stage, rows: readonly RowView[]): void {
  const { screen } = stage;
  const indent = ' '.repeat(17);
  for (const row of rows) {
    const mark = row.status === 'imported' ? screen.colours.green('✓') : screen.colours.yellow('=');
    const line = padded(stage.say(text(`第 ${row.line} 行`, `line ${row.line}`)), 9);
    const words = rowWords(stage, row);
    const room = screen.width - indent.length - 11 - 2 - widthOf(words);
    screen.row(`${indent}${mark} ${line}${padded(cut(row.title, room), room)}  ${screen.colours.dim(words)}`);
  }
}

interface Units {
  readonly construction: { readonly id: string; readonly name: string };
  readonly agriculture: { readonly id: string; readonly name: string };
}

async function unitsOf(stage: Stage): Promise<Units> {
  const drafters = [await stage.cast.as('drafter'), await stage.cast.as('drafter2')] as const;
  const units = await drafters[0].player.all<{ id: string; name: string }>('/units');
  const [construction, agriculture] = drafters.map(({ unitId }) => units.find(({ id }) => id === unitId));
  if (!construction || !agriculture)
    throw new Unexpected('the drafters’ units', 'two', `${units.length} others`);
  return { construction, agriculture };
}

function expectRows(rows: readonly RowView[], { construction, agriculture }: Units): void {
  const statuses = rows.map(({ status }) => status);
  expectThat('rows of the catalogue', ['imported', 'imported', 'duplicate'], statuses);
  const [park, waste, again] = rows;
  expectThat('units of the rows', [construction.id, agriculture.id], [park?.unitId, waste?.unitId]);
  expectThat('the duplicate names the first', park?.matterId, again?.matterId);
}

/** The year's catalogue comes in: each row is a matter that nobody has begun. */
export async function bringInCatalogue(stage: Stage): Promise<Planned> {
  const { name, player } = await stage.cast.as('secretary');
  const units = await unitsOf(stage);
  const [construction, agriculture] = [units.construction.name, units.agriculture.name];
  const titles = titlesOf(await firstFreePhase(stage));
  const { year } = stage.days;
  const bytes = csvOf(titles, construction, agriculture, year);
  const file = { name: `${year}年度重大行政决策目录.csv`, bytes, mediaType: 'text/csv' };
  const answer = await player.upload('/catalogues', { year: String(year) }, file);
  if (answer.status !== 201) throw new Unexpected('the catalogue', '201', describeAnswer(answer));
  const rows = answer.body['rows'] as RowView[];
  expectRows(rows, units);
  const words = text(
    `导入《${year}年度重大行政决策目录》`,
    `Brings in the catalogue of decisions for ${year}`,
  );
  await stage.screen.done(name, stage.say(words));
  show(stage, rows);
  const [parkId = '', wasteId = ''] = rows.map(({ matterId }) => matterId);
  return { parkId, wasteId, leaseTitle: titles.lease, construction, agriculture };
}
