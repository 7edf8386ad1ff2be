import { text, type LocalizedText } from '../../../kernel/localized-text.js';
import * as papers from './lease-papers.js';
import { acceptAndAssign, adviserApproves, reviewOpinion } from './review-steps.js';
import type { Scene } from './scene.js';

const REVISING = 'drafting.revising';
const UNDER_REVIEW = 'judicialOffice.underReview';

export async function review(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  await acceptAndAssign(matter, await stage.cast.as('adviser'));
  await stage.workingDaysPass(2, text('法律顾问阅卷', 'the adviser reads the dossier'), matter);
  await adviserApproves(matter, 'adviser', [], text('可行', 'approves'));
  await stage.workingDaysPass(
    5,
    text('审查人员忙于他事，期限过了', 'the reviewer is busy; the deadline passes'),
    matter,
  );
  matter.expect('a deadline approves nothing', { overdue: true, state: UNDER_REVIEW });
  const extension = { workingDays: 3, reason: '案件较多' };
  await matter.refused('leader', 'EXTEND_REVIEW', extension, {
    status: 422,
    rules: ['extensionTimely'],
    note: text('逾期之后才想起延期', 'an extension asked for too late'),
  });
}

export async function reviseAndApprove(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  const items = [
    {
      text: '街道为承租人贷款提供保证的条款无效，应当删去。',
      legalBasis: ['CC:683'],
      suggestion: '删去保证条款',
    },
    { text: '承租人自行转租应当经出租人同意。', legalBasis: ['CC:716'], suggestion: '改为经书面同意' },
  ];
  const revise = await reviewOpinion(matter, {
    conclusion: 'revise',
    items,
    checklist: { content: '保证条款违法' },
  });
  await matter.act('reviewer', 'ISSUE_REVIEW_OPINION', revise, {
    to: 'judicialOffice.adoptionFeedback',
    note: text('应当修改，意见 2 条', 'to be revised, two items'),
  });
  const answers = [1, 2].map(n => ({ n, adoptionStatus: 'adopted' }));
  await matter.act(
    'drafter',
    'ANSWER_OPINION',
    { answers },
    { to: REVISING, note: text('全部采纳', 'both adopted') },
  );
  await stage.workingDaysPass(1, text('修改合同', 'the contract is revised'), matter);
  await matter.attach('drafter', { draft: await papers.draft(papers.REVISED) });
  await reviewAgain(scene, text('合法', 'lawful'));
  await approve(scene);
}

export async function reviewAgain(scene: Scene, note: LocalizedText): Promise<void> {
  const { matter } = scene;
  await matter.act('drafter', 'SUBMIT_FOR_REVIEW', {}, { to: UNDER_REVIEW });
  const opinion = await reviewOpinion(matter, { conclusion: 'lawful' });
  await matter.act('reviewer', 'ISSUE_REVIEW_OPINION', opinion, { to: 'judicialOffice.reviewed', note });
}

export function approve(scene: Scene): Promise<void> {
  const data = { approved: true, textSha256: scene.matter.textSha256 };
  return scene.matter.act('leader', 'APPROVE_CONTRACT', data, { to: 'committeeDecision.decided' });
}
