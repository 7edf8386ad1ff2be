import { text } from '../../../kernel/localized-text.js';
import { signedToday, type Scene } from './scene.js';
import * as papers from './waste-papers.js';

const PREPARING = 'drafting.preparing';

export async function draft(scene: Scene): Promise<void> {
  const { matter } = scene;
  const data = {
    category: 'publicPolicy',
    summary: '推进农村生活垃圾分类投放、收集和处理。',
    disclosureAttribute: 'proactive',
    classified: false,
    affectsMarketEntities: false,
  };
  await matter.act('drafter2', 'START_DRAFTING', { data }, { to: PREPARING });
  const edited = { title: matter.matter.title, data: { ...data, summary: `${data.summary}涉及六个村。` } };
  await matter.act('reviewer2', 'EDIT_DRAFT', edited, {
    to: PREPARING,
    note: text('审查人员帮着改了草案', 'a reviewer helps with the draft'),
  });
  await matter.attach('drafter2', {
    draft: await papers.draft(matter.matter.title, true, signedToday(scene)),
    explanation: await papers.explanation(matter.matter.title, signedToday(scene)),
    legalBases: await papers.legalBases(signedToday(scene)),
  });
}

export async function prepareDossier(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  const openOn = stage.days.today;
  await stage.daysPassTo(
    await stage.days.workingDayFrom(12),
    text('缩短征求意见期限，公告中说明了理由', 'a shorter comment period, with its reason in the notice'),
    matter,
  );
  await matter.attach('drafter2', { publicParticipation: papers.participation(signedToday(scene)) });
  const { id: documentId } = await matter.document('publicParticipation');
  const comments = {
    method: 'comment',
    openOn,
    closeOn: stage.days.today,
    shortenedReason: '须在汛期前完成集中投放点改造',
    received: 21,
    adopted: 6,
    documentId,
  };
  await matter.act('drafter2', 'RECORD_PUBLIC_PARTICIPATION', comments, {
    to: PREPARING,
    note: text('缩短期限有说明', 'shortened, with a reason'),
  });
  for (const [index, procedure] of [
    'expertArgumentation',
    'riskAssessment',
    'fairCompetitionReview',
  ].entries()) {
    const data = { procedure, reason: '不涉及法定应当履行的情形' };
    await matter.act('drafter2', 'DECLARE_PROCEDURE_NOT_REQUIRED', data, {
      to: PREPARING,
      silent: index < 2,
      note: text('其余三项程序', 'the three other procedures'),
    });
  }
  await matter.act('drafter2', 'SUBMIT_FOR_REVIEW', {}, { to: 'legalAdviserReview.submitted' });
}
