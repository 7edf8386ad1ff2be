import { Cast } from '../../../src/cli/demo/cast.js';
import { LegalDays } from '../../../src/cli/demo/legal-days.js';
import { Player } from '../../../src/cli/demo/player.js';
import { runDemo } from '../../../src/cli/demo/run-demo.js';
import { readEnvironment } from '../../../src/configuration/environment.js';
import type { RunningService } from '../../support/service.js';
import { remoteService } from '../remote-service.js';
import { PASSWORD } from '../service-process.js';
import { Matters } from './matters.js';
import { Paper } from './paper.js';

/** The matters that pictures are taken of. */
export interface Office {
  readonly today: string;
  readonly archived: string;
  readonly drafting: string;
  readonly revising: string;
  readonly underReview: string;
  readonly reviewed: string;
  readonly meeting: string;
  readonly toBeDisclosed: string;
  readonly supplement: string;
}

/** What `fashen demo` plays: two decisions and a contract from their draft to the archive, refusals and all. */
async function playDemo(url: string): Promise<void> {
  let written = '';
  const write = (words: string): void => void (written += words);
  // The play ends with a look into the database beside it; there is none here.
  const environment = readEnvironment({ FASHEN_DEMO_PASSWORD: PASSWORD, FASHEN_DATA: '/nowhere' }, []);
  const terminal = { write, columns: 100, lively: false, speed: 0 };
  if (!(await runDemo({ url, locale: 'zh-CN', environment, terminal }))) throw new Error(written);
}

const PARKING = [
  {
    text: '收费标准的制定权限在县级以上价格主管部门，本办法不宜直接规定每小时收费数额。',
    legalBasis: ['GBF37', 'SC-713:27'],
    suggestion: '改为“按照价格主管部门核定的标准收取”',
  },
  {
    text: '对逾期缴费的处理实际上设定了处罚，应当删去。',
    legalBasis: ['SC-713:27'],
    suggestion: '删去第七条',
  },
];

const SIGNS = [
  { text: '“统一样式”应当写明仅适用于政府出资改造的路段。', legalBasis: ['SC-713:27'] },
  { text: '自行设置招牌的，建议给予三个月过渡期。', legalBasis: [], suggestion: '增加一款过渡期规定' },
];

const SAID = [
  { stance: 'agree', words: '赞成，改造期间要安排好临时摊位。' },
  { stance: 'agree' },
  { stance: 'disagree', words: '资金尚未全部落实，建议先做东区，西区明年再议。' },
  { stance: 'reserve', words: '工期应当避开中秋、国庆。' },
];

/** An ordinary week in a street office: something for everybody, and something in every stage. */
export async function fillOffice(url: string): Promise<Office> {
  await playDemo(url);
  const root = new Paper(remoteService(url) as RunningService);
  const matters = new Matters(root);
  const days = await LegalDays.read(new Cast(new Player(url, 'zh-CN'), PASSWORD));
  const pass = async (count: number): Promise<void> => days.passTo(await days.workingDaysAfter(count));
  const meetingOn = await days.workingDaysAfter(14);
  const auditor = await root.token('auditor');
  const { body } = await root.service.get('/matters?status=closed&q=口袋公园', auditor);

  await pass(1);
  const signs = await matters.preparedDecision(
    '沿街商铺招牌设置管理办法',
    '规范主干道两侧商铺招牌的设置和日常维护。',
  );
  await matters.assigned(signs);
  const parking = await matters.preparedDecision(
    '路内公共停车位管理办法',
    '明确路内公共停车位的设置、使用和管理。',
  );
  await matters.underReview(parking, [], 'adviser2');
  const market = await matters.preparedDecision(
    '东区便民市场改造提升工程',
    '改造便民市场排水、消防和摊位，惠及周边四个社区。',
    { category: 'project' },
  );
  await matters.underReview(market);
  const trail = await matters.preparedDecision(
    '滨河步道贯通工程',
    '打通滨河步道三处断点，增设照明和无障碍通道。',
    { category: 'project' },
  );
  await matters.underReview(trail);

  await pass(3);
  await matters.adviserOpinion(signs, SIGNS);
  await matters.opinion(parking, 'revise', PARKING);
  await matters.opinion(trail);
  const lifts = await matters.preparedDecision(
    '老旧小区加装电梯补助实施细则',
    '对既有住宅加装电梯给予补助，明确条件、标准和程序。',
  );
  await matters.underReview(lifts, [], 'adviser2');
  await pass(1);
  await matters.onAgenda(trail, '党政联席会议第8次会议', days.today);
  await matters.toBeDisclosed(trail);
  await matters.opinion(market);
  await matters.onAgenda(market, '党政联席会议第9次会议', meetingOn);
  const overdue = await matters.contract('政务云机房托管服务合同', '县数据服务有限公司', 36_800_000);
  await matters.underReview(overdue);

  await pass(4);
  await matters.opinion(lifts);
  const cleaning = await matters.contract('道路保洁服务合同', '示范保洁服务有限公司', 128_000_000);
  await matters.underReview(cleaning);
  await matters.assigned(
    await matters.contract('农村公路养护工程施工合同', '县路桥工程有限公司', 415_600_000, {
      contractKind: 'construction',
      summary: '养护农村公路十一条，共三十八公里。',
    }),
  );
  const classrooms = await matters.preparedDecision(
    '课后托管场地改造方案',
    '利用社区闲置用房改造课后托管场地六处。',
    { category: 'project' },
  );
  await matters.assigned(classrooms);
  await classrooms.act('adviser', 'DECLARE_NO_CONFLICT');

  await pass(3);
  const supplement = await matters.preparedDecision(
    '居家养老服务补贴实施办法',
    '为八十周岁以上和失能老年人提供居家服务补贴。',
  );
  await supplement.act('drafter', 'SUBMIT_FOR_REVIEW');
  await supplement.act('reviewer', 'REQUEST_SUPPLEMENT', {
    items: ['补贴资金来源和年度预算安排', '八十周岁以上老年人的人数测算'],
  });
  const canteen = await matters.contract('社区食堂委托经营合同', '惠民餐饮管理有限公司', 24_000_000);
  await canteen.act('drafter', 'SUBMIT_FOR_REVIEW');
  await matters.contract('文化活动中心物业服务合同', '安居物业服务有限公司', 18_600_000);
  const drafting = await matters.decision(
    '生活垃圾转运站选址方案',
    '在北片区新建生活垃圾转运站一座，日转运能力八十吨。',
    { category: 'project' },
  );
  await drafting.refused('drafter', 'SUBMIT_FOR_REVIEW');

  await days.passTo(meetingOn);
  await matters.inSession(market, SAID);
  return {
    today: days.today,
    archived: body.items[0].id,
    drafting: drafting.id,
    revising: parking.id,
    underReview: signs.id,
    reviewed: lifts.id,
    meeting: market.id,
    toBeDisclosed: trail.id,
    supplement: supplement.id,
  };
}
