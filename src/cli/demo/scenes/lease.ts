import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import { citationWords } from '../citation-words.js';
import { paperDate } from '../day-words.js';
import type { MatterView, ProblemView } from '../matter-views.js';
import type { FileToSend } from '../player.js';
import type { Stage } from '../stage.js';
import { describeAnswer, expectThat, Unexpected } from '../unexpected.js';
import { archive, seenByThePublic } from './disclosure-steps.js';
import * as papers from './lease-papers.js';
import type { Signed } from './park-papers.js';
import { acceptAndAssign, adviserApproves, reviewOpinion } from './review-steps.js';

const PREPARING = 'drafting.preparing';
const REVISING = 'drafting.revising';
const UNDER_REVIEW = 'judicialOffice.underReview';
const REVIEWED = 'judicialOffice.reviewed';
const DECIDED = 'committeeDecision.decided';

const FIRST: papers.Terms = { name: '送审稿', term: '二十五年', guarantee: true, rentFree: false };
const SHORTER: papers.Terms = { ...FIRST, name: '第二稿', term: '十年' };
const REVISED: papers.Terms = { ...SHORTER, name: '修改稿', guarantee: false };
const RENT_FREE: papers.Terms = { ...REVISED, name: '谈判稿', rentFree: true };

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

/** A contract whose text changes after it was reviewed and approved. */
export class LeaseScene {
  private constructor(
    private readonly stage: Stage,
    private readonly matter: CaseFile,
    private readonly unit: string,
  ) {}

  static async play(stage: Stage, title: string, unit: string): Promise<CaseFile> {
    const scene = new LeaseScene(stage, await LeaseScene.open(stage, title), unit);
    await scene.draft();
    await scene.review();
    await scene.reviseAndApprove();
    await scene.changeAfterReview();
    await scene.sign();
    await scene.disclose();
    return scene.matter;
  }

  /** Nothing classified enters: what was typed is not even kept in the refusal. */
  private static async open(stage: Stage, title: string): Promise<CaseFile> {
    const { player, name } = await stage.cast.as('drafter');
    const classified = await player.post('/matters', {
      workflow: 'contract',
      title,
      data: { ...OPENING, classified: true },
    });
    const { violations = [] } = classified.body as unknown as ProblemView;
    expectThat(
      'opening a classified contract',
      { status: 422, rules: ['unclassified'] },
      { status: classified.status, rules: violations.map(({ rule }) => rule) },
    );
    const [violation] = violations;
    const basis = citationWords(violation?.legalBasis.map(each => each.title) ?? [], '、');
    const reasons = [{ message: violation?.message ?? '', basis, remedy: violation?.remedy ?? '' }];
    const what = stage.say(text('登记合同，勾选“涉密”', 'Opens a contract, ticks “classified”'));
    await stage.screen.refused({ who: name, what, status: classified.status, reasons });

    const opened = await player.post('/matters', { workflow: 'contract', title, data: OPENING });
    if (opened.status !== 201) throw new Unexpected('opening the contract', '201', describeAnswer(opened));
    const matter = await stage.caseOf((opened.body as unknown as MatterView).id, 'drafter');
    await stage.screen.done(
      name,
      stage.say(
        text('登记合同：租期 300 个月，总额 480 万元', 'Opens the contract: 300 months, 4.8 million yuan'),
      ),
      matter.stateLabel,
    );
    matter.show();
    return matter;
  }

  private get by(): Signed {
    return { unit: this.unit, on: paperDate(this.stage.days.today) };
  }

  private async draft(): Promise<void> {
    const { matter } = this;
    await matter.attach('drafter', {
      draft: await papers.draft(FIRST),
      counterpartyQualification: papers.qualification(this.by),
    });
    await matter.refused('drafter', 'SUBMIT_FOR_REVIEW', {}, { status: 422, rules: ['leaseTermAllowed'] });
    const edited = { title: matter.matter.title, data: { ...OPENING, termMonths: 120 } };
    await matter.act('drafter', 'EDIT_DRAFT', edited, {
      to: PREPARING,
      note: text('租期改为 120 个月', '120 months'),
    });
    await matter.attach('drafter', { draft: await papers.draft(SHORTER) });
    await matter.act('drafter', 'SUBMIT_FOR_REVIEW', {}, { to: 'legalAdviserReview.submitted' });
  }

  private async review(): Promise<void> {
    const { stage, matter } = this;
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

  private async reviseAndApprove(): Promise<void> {
    const { stage, matter } = this;
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
    await matter.attach('drafter', { draft: await papers.draft(REVISED) });
    await this.reviewAgain(text('合法', 'lawful'));
    await this.approve();
  }

  /** Whoever changes the text after the review starts it again; the seal waits. */
  private async changeAfterReview(): Promise<void> {
    const { stage, matter } = this;
    const reviewed = matter.textSha256;
    await stage.workingDaysPass(
      2,
      text('对方要求加上 24 个月免租期', 'the other side wants 24 months without rent'),
      matter,
    );
    await matter.attach('drafter', { draft: await papers.draft(RENT_FREE) }, REVISING);
    await matter.attach('secretary', { signedCopy: papers.scan(RENT_FREE, this.by) });
    const signature = await this.signature();
    const note = text('文本变了，仍要盖章', 'the text has changed, the seal is ready');
    await matter.refused('secretary', 'SIGN_CONTRACT', signature, {
      status: 422,
      rules: ['textIsTheOneReviewed'],
      note,
    });
    const other = { ...signature, textSha256: reviewed };
    await matter.refused('secretary', 'SIGN_CONTRACT', other, {
      status: 422,
      rules: ['textIsTheOneReviewed'],
      note: text('改报审查过的旧文本', 'names the reviewed text instead'),
    });
  }

  private async sign(): Promise<void> {
    const { stage, matter } = this;
    await matter.attach('drafter', { draft: await papers.draft({ ...REVISED, name: '定稿' }) });
    await this.reviewAgain(text('删去免租期：合法', 'no rent-free period: lawful'));
    await this.approve();
    await stage.workingDaysPass(1, text('双方签字', 'both sides sign'), matter);
    await matter.attach('secretary', { signedCopy: papers.scan(REVISED, this.by) });
    await matter.act('secretary', 'SIGN_CONTRACT', await this.signature(), {
      to: 'disclosure.pending',
      note: text('签的就是审过的文本', 'the text signed is the text reviewed'),
    });
  }

  private async disclose(): Promise<void> {
    const { stage, matter } = this;
    const proposal = {
      legalBasis: ['SC-713:32'],
      reason: '涉及商业条款',
      reevaluateOn: stage.days.later(365),
    };
    await matter.refused('publisher', 'PROPOSE_WITHHOLDING', proposal, {
      status: 422,
      rules: ['withholdingGrounded'],
      note: text('“不便公开”', '“not convenient”'),
    });
    const grounded = { ...proposal, legalBasis: ['SC-711:15'], reason: '收款账户等涉及第三方商业秘密' };
    await matter.act('publisher', 'PROPOSE_WITHHOLDING', grounded, { to: 'disclosure.withholdingProposed' });
    await matter.refused(
      'publisher',
      'DECIDE_WITHHOLDING',
      { approved: true },
      { status: 403, note: text('提出人自己批', 'the proposer approves it') },
    );
    const parts = { approved: false, reason: '区分处理：遮盖账户后公开' };
    await matter.act('leader', 'DECIDE_WITHHOLDING', parts, {
      to: 'disclosure.pending',
      note: text('不同意全部不公开，遮盖账户即可', 'no: redact the account and publish'),
    });
    await this.publishRedacted(papers.redacted(this.by));
    await archive(matter, 'thirtyYears');
  }

  private async publishRedacted(file: FileToSend): Promise<void> {
    const { stage, matter } = this;
    await matter.attach('publisher', { publication: file });
    const { id: documentId } = await matter.document('publication');
    const withheldParts = {
      legalBasis: ['SC-711:15'],
      reason: '第三方账户',
      reevaluateOn: stage.days.later(365),
    };
    const data = { renditions: [{ documentId, version: 1, kind: 'redacted' }], withheldParts };
    await matter.act('publisher', 'PUBLISH', data, {
      to: 'disclosure.published',
      note: text('遮盖账户后公开', 'with the account redacted'),
    });
    await seenByThePublic(stage, matter);
  }

  private async reviewAgain(note: ReturnType<typeof text>): Promise<void> {
    const { matter } = this;
    await matter.act('drafter', 'SUBMIT_FOR_REVIEW', {}, { to: UNDER_REVIEW });
    const opinion = await reviewOpinion(matter, { conclusion: 'lawful' });
    await matter.act('reviewer', 'ISSUE_REVIEW_OPINION', opinion, { to: REVIEWED, note });
  }

  private approve(): Promise<void> {
    const data = { approved: true, textSha256: this.matter.textSha256 };
    return this.matter.act('leader', 'APPROVE_CONTRACT', data, { to: DECIDED });
  }

  private async signature(): Promise<{ textSha256: string; signedOn: string; signedCopyId: string }> {
    const { id: signedCopyId } = await this.matter.document('signedCopy');
    return { textSha256: this.matter.textSha256, signedOn: this.stage.days.today, signedCopyId };
  }
}
