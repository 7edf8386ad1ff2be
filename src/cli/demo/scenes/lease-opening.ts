import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { MatterView, ProblemView } from '../matter-views.js';
import { reasonsOf } from '../reasons.js';
import type { Stage } from '../stage.js';
import { describeAnswer, expectThat, Unexpected } from '../unexpected.js';
import * as papers from './lease-papers.js';
import { signedToday, type Scene } from './scene.js';

const OPENING = {
  contractKind: 'lease',
  counterparty: { name: '县康养服务有限公司' },
  amountFen: 480_000_000,
  termMonths: 300,
  guaranteesDebt: false,
  summary: '出租示范创业楼一层，用于社区养老服务和便民商业。',
  disclosureAttribute: 'proactive',
  classified: false,
};

/** Nothing classified enters: what was typed is not even kept in the refusal. */
async function tryClassified(stage: Stage, title: string): Promise<void> {
  const { player, name } = await stage.cast.as('drafter');
  const data = { ...OPENING, classified: true };
  const answer = await player.post('/matters', { workflow: 'contract', title, data });
  const problem = answer.body as unknown as ProblemView;
  const rules = problem.violations?.map(({ rule }) => rule) ?? [];
  expectThat('opening a classified contract', [422, 'unclassified'], [answer.status, ...rules]);
  const what = stage.say(text('登记合同，勾选“涉密”', 'Opens a contract, ticks “classified”'));
  const reasons = await reasonsOf(problem, stage.cast, stage.locale);
  await stage.screen.refused({ who: name, what, status: answer.status, reasons });
}

/** The contract as it is first opened. */
export async function openLease(stage: Stage, title: string): Promise<CaseFile> {
  await tryClassified(stage, title);
  const { player, name } = await stage.cast.as('drafter');
  const answer = await player.post('/matters', { workflow: 'contract', title, data: OPENING });
  if (answer.status !== 201) throw new Unexpected('opening the contract', '201', describeAnswer(answer));
  const matter = await stage.caseOf((answer.body as unknown as MatterView).id, 'drafter');
  const opened = text(
    '登记合同：租期 300 个月，总额 480 万元',
    'Opens the contract: 300 months, 4.8 million yuan',
  );
  await stage.screen.done(name, stage.say(opened), matter.stateLabel);
  matter.show();
  return matter;
}

export async function draft(scene: Scene): Promise<void> {
  const { matter } = scene;
  await matter.attach('drafter', {
    draft: await papers.draft(papers.FIRST),
    counterpartyQualification: papers.qualification(signedToday(scene)),
  });
  await matter.refused('drafter', 'SUBMIT_FOR_REVIEW', {}, { status: 422, rules: ['leaseTermAllowed'] });
  const edited = { title: matter.matter.title, data: { ...OPENING, termMonths: 120 } };
  await matter.act('drafter', 'EDIT_DRAFT', edited, {
    to: 'drafting.preparing',
    note: text('租期改为 120 个月', '120 months'),
  });
  await matter.attach('drafter', { draft: await papers.draft(papers.SHORTER) });
  await matter.act('drafter', 'SUBMIT_FOR_REVIEW', {}, { to: 'legalAdviserReview.submitted' });
}
