import { text, type LocalizedText } from '../../../kernel/localized-text.js';
import * as papers from './park-papers.js';
import { signedToday, type Scene } from './scene.js';

const PREPARING = 'drafting.preparing';
const SUBMITTED = 'legalAdviserReview.submitted';

export async function draft(scene: Scene): Promise<void> {
  const { matter } = scene;
  const { title } = matter.matter;
  const data = {
    category: 'project',
    summary: '改造东湖片区口袋公园，改善照明、铺装和无障碍通行。',
    disclosureAttribute: 'proactive',
    classified: false,
    affectsMarketEntities: false,
  };
  await matter.act('drafter', 'START_DRAFTING', { data }, { to: PREPARING });
  await matter.attach('drafter', {
    draft: await papers.draft(title, signedToday(scene)),
    explanation: await papers.explanation(title, signedToday(scene)),
    legalBases: await papers.legalBases(signedToday(scene)),
  });
  await declareNotRequired(
    scene,
    'expertArgumentation',
    '不涉及专业性、技术性较强的问题',
    text('专家论证', 'expert argumentation'),
  );
  await declareNotRequired(
    scene,
    'fairCompetitionReview',
    '不涉及市场主体的经济活动',
    text('公平竞争审查', 'fair-competition review'),
  );
  await matter.refused(
    'sysadmin',
    'WITHDRAW',
    { reason: '系统清理' },
    { status: 404, note: text('系统管理员想动这件事', 'an administrator tries to act') },
  );
}

export async function hearThePublic(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  const openOn = stage.days.today;
  await stage.daysPassTo(
    await stage.days.workingDayFrom(12),
    text('征求意见才 12 天', 'twelve days of comment'),
    matter,
  );
  await matter.attach('drafter', { publicParticipation: papers.participation(12, 9, 3, signedToday(scene)) });
  await recordComments(scene, openOn, stage.days.today, 9, 3, text('12 天，9 条意见', '12 days, 9 comments'));
  const refusal = { status: 422, rules: ['proceduresSettled', 'commentPeriodKept'] } as const;
  await matter.refused('drafter', 'SUBMIT_FOR_REVIEW', {}, refusal);

  await stage.daysPassTo(
    await stage.days.workingDayFrom(19),
    text('公开征求意见满 30 天', 'thirty days of comment are over'),
    matter,
  );
  await matter.attach('drafter', {
    publicParticipation: papers.participation(30, 46, 17, signedToday(scene)),
    riskAssessment: papers.riskReport(matter.matter.title, signedToday(scene)),
  });
  await recordComments(
    scene,
    openOn,
    stage.days.today,
    46,
    17,
    text('46 条意见，采纳 17 条', '46 comments, 17 adopted'),
  );
  const { id: documentId } = await matter.document('riskAssessment');
  const assessment = { assessedOn: stage.days.today, controllable: true, documentId };
  await matter.act('drafter', 'RECORD_RISK_ASSESSMENT', assessment, {
    to: PREPARING,
    note: text('风险可控', 'risk controllable'),
  });
}

export async function submit(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  await matter.act('drafter', 'SUBMIT_FOR_REVIEW', {}, { to: SUBMITTED });
  const agenda = {
    forum: 'streetWorkingCommittee',
    meetingTitle: '街道党政领导班子会议',
    meetingOn: stage.days.later(1),
  };
  await matter.refused('secretary', 'PLACE_ON_AGENDA', agenda, {
    status: 422,
    rules: ['adviserHeard', 'reviewedBeforeDiscussion'],
    note: text('“顾问列席过，先上会再补审”', '“the adviser was there; let us meet first”'),
  });
  const items = ['施工期间的通行、噪声控制和临时停车安排'];
  await matter.act(
    'reviewer',
    'REQUEST_SUPPLEMENT',
    { items },
    {
      to: 'legalAdviserReview.awaitingSupplement',
      note: text('一次列全，期限停止计算', 'the full list; the clock stops'),
    },
  );
  await stage.workingDaysPass(3, text('补正期间不计入期限', 'days that do not count'), matter);
  await matter.attach('drafter', {
    explanation: await papers.explanation(matter.matter.title, signedToday(scene), true),
  });
  await matter.act('drafter', 'PROVIDE_SUPPLEMENT', {}, { to: SUBMITTED });
  await matter.refused(
    'reviewer',
    'REQUEST_SUPPLEMENT',
    { items: ['居民代表签名册'] },
    { status: 422, rules: ['supplementedOnce'] },
  );
}

function declareNotRequired(
  scene: Scene,
  procedure: string,
  reason: string,
  note: LocalizedText,
): Promise<void> {
  return scene.matter.act(
    'drafter',
    'DECLARE_PROCEDURE_NOT_REQUIRED',
    { procedure, reason },
    { to: PREPARING, note },
  );
}

async function recordComments(
  scene: Scene,
  openOn: string,
  closeOn: string,
  received: number,
  adopted: number,
  note: LocalizedText,
): Promise<void> {
  const { id: documentId } = await scene.matter.document('publicParticipation');
  const data = { method: 'comment', openOn, closeOn, received, adopted, documentId };
  await scene.matter.act('drafter', 'RECORD_PUBLIC_PARTICIPATION', data, { to: PREPARING, note });
}
