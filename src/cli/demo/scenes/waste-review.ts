import { text } from '../../../kernel/localized-text.js';
import { acceptAndAssign, adviserApproves, assign, reviewOpinion } from './review-steps.js';
import { signedToday, type Scene } from './scene.js';
import * as papers from './waste-papers.js';

const REVISING = 'drafting.revising';
const SUBMITTED = 'legalAdviserReview.submitted';

export async function adviserSteps(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  const adviser = await stage.cast.as('adviser');
  await acceptAndAssign(matter, adviser);
  const recusal = { personId: adviser.id, reason: '所在律师事务所是垃圾清运企业的常年法律顾问' };
  await matter.act('adviser', 'RECUSE', recusal, {
    to: 'legalAdviserReview.accepted',
    note: text('律所为清运企业服务', 'their firm works for the waste carrier'),
  });
  await matter.refused(
    'adviser',
    'DECLARE_NO_CONFLICT',
    {},
    { status: 404, note: text('回避之后再想看', 'once recused, they see nothing') },
  );
  await matter.refused(
    'reviewer',
    'ASSIGN_ADVISER',
    { adviserId: adviser.id },
    { status: 422, rules: ['adviserEngaged'] },
  );
  await assign(matter, await stage.cast.as('adviser2'));
  await stage.workingDaysPass(3, text('另一名法律顾问阅卷', 'another adviser reads the dossier'), matter);
  const doubt = [{ text: '收费条款的依据请审查机构重点核对。', legalBasis: ['GBF37'] }];
  await adviserApproves(
    matter,
    'adviser2',
    doubt,
    text('总体可行，提示收费依据', 'approves, doubts the fee'),
  );
}

export async function unlawful(scene: Scene): Promise<void> {
  const { matter } = scene;
  const own = await reviewOpinion(matter, { conclusion: 'lawful' });
  await matter.refused('reviewer2', 'ISSUE_REVIEW_OPINION', own, {
    status: 422,
    rules: ['reviewerIsNotDrafter'],
    note: text('帮助起草的人来审查', 'who helped to draft wants to review'),
  });
  const items = [
    {
      text: '设定垃圾处理费没有法律、法规依据，超越街道职权。',
      legalBasis: ['GBF37', 'SC-713:27'],
      suggestion: '删去收费条款',
    },
  ];
  const opinion = await reviewOpinion(matter, {
    conclusion: 'unlawful',
    items,
    checklist: { authority: '无权设定行政事业性收费', content: '收费条款无依据' },
  });
  await matter.act('reviewer', 'ISSUE_REVIEW_OPINION', opinion, {
    to: REVISING,
    note: text('不合法：乱收费', 'unlawful: a fee without a basis'),
  });
  const agenda = {
    forum: 'streetWorkingCommittee',
    meetingTitle: '街道党政领导班子会议',
    meetingOn: scene.stage.days.later(1),
  };
  await matter.refused('secretary', 'PLACE_ON_AGENDA', agenda, {
    status: 422,
    rules: ['conclusionPermits'],
    note: text('“领导定了，先上会”', '“it is decided already; put it on the agenda”'),
  });
}

export async function onceMore(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  await stage.workingDaysPass(4, text('修改草案', 'the draft is rewritten'), matter);
  await matter.attach('drafter2', {
    draft: await papers.draft(matter.matter.title, false, signedToday(scene)),
  });
  const note = text('删去收费，重新走一遍审查', 'without the fee, the whole review again');
  await matter.act('drafter2', 'SUBMIT_FOR_REVIEW', {}, { to: SUBMITTED, note });
  await acceptAndAssign(matter, await stage.cast.as('adviser2'));
  await stage.workingDaysPass(3, text('再次审查', 'the second review'), matter);
  await adviserApproves(matter, 'adviser2', [], text('同意', 'approves'));
  const opinion = await reviewOpinion(matter, { conclusion: 'lawful' });
  await matter.act('reviewer', 'ISSUE_REVIEW_OPINION', opinion, {
    to: 'judicialOffice.reviewed',
    note: text('合法', 'lawful'),
  });
}
