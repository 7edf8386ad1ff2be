import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { Username } from '../cast.js';
import { paperDate } from '../day-words.js';
import type { Stage } from '../stage.js';
import { publishAndArchive } from './disclosure-steps.js';
import { headSpeaks, membersSpeak, openMeeting, placeOnAgenda, type Said } from './meeting-steps.js';
import type { Signed } from './park-papers.js';
import { acceptAndAssign, adviserApproves, assign, reviewOpinion } from './review-steps.js';
import * as papers from './waste-papers.js';

const PREPARING = 'drafting.preparing';
const REVISING = 'drafting.revising';
const SUBMITTED = 'legalAdviserReview.submitted';
const OPPOSED: Said = { stance: 'disagree', words: '村集体收入不足，建议明年再推开。' };
const REASONS = '县里考核在即，且上级补助已到位，经费缺口由街道统筹解决。';

/** A decision that is unlawful at first, and that the head takes against the majority in the end. */
export class WasteScene {
  private constructor(
    private readonly stage: Stage,
    private readonly matter: CaseFile,
    private readonly unit: string,
  ) {}

  static async play(stage: Stage, matterId: string, unit: string): Promise<CaseFile> {
    const matter = await stage.caseOf(matterId, 'drafter2');
    matter.show();
    const scene = new WasteScene(stage, matter, unit);
    await scene.draft();
    await scene.prepareDossier();
    await scene.adviserSteps();
    await scene.unlawful();
    await scene.onceMore();
    await scene.againstTheMajority();
    await scene.disclose();
    return matter;
  }

  private get by(): Signed {
    return { unit: this.unit, on: paperDate(this.stage.days.today) };
  }

  private async draft(): Promise<void> {
    const { matter } = this;
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
      draft: await papers.draft(matter.matter.title, true, this.by),
      explanation: await papers.explanation(matter.matter.title, this.by),
      legalBases: await papers.legalBases(this.by),
    });
  }

  private async prepareDossier(): Promise<void> {
    const { stage, matter } = this;
    const openOn = stage.days.today;
    await stage.daysPassTo(
      await stage.days.workingDayFrom(12),
      text('缩短征求意见期限，公告中说明了理由', 'a shorter comment period, with its reason in the notice'),
      matter,
    );
    await matter.attach('drafter2', { publicParticipation: papers.participation(this.by) });
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
    await matter.act('drafter2', 'SUBMIT_FOR_REVIEW', {}, { to: SUBMITTED });
  }

  private async adviserSteps(): Promise<void> {
    const { stage, matter } = this;
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

  private async unlawful(): Promise<void> {
    const { matter } = this;
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
      meetingOn: this.stage.days.later(1),
    };
    await matter.refused('secretary', 'PLACE_ON_AGENDA', agenda, {
      status: 422,
      rules: ['conclusionPermits'],
      note: text('“领导定了，先上会”', '“it is decided already; put it on the agenda”'),
    });
  }

  private async onceMore(): Promise<void> {
    const { stage, matter } = this;
    await stage.workingDaysPass(4, text('修改草案', 'the draft is rewritten'), matter);
    await matter.attach('drafter2', { draft: await papers.draft(matter.matter.title, false, this.by) });
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

  private async againstTheMajority(): Promise<void> {
    const { stage, matter } = this;
    const meetingOn = await placeOnAgenda(stage, matter, '街道党政领导班子会议', 2);
    await stage.daysPassTo(meetingOn, text('会议召开', 'the meeting'), matter);
    const { headId, members } = await openMeeting(stage, matter);
    const said = members.map((_member, index): Said => (index < 5 ? OPPOSED : { stance: 'agree' }));
    await membersSpeak(matter, members, said);
    await headSpeaks(matter, headId);
    const decision = { outcome: 'adopt', textSha256: matter.textSha256 };
    const against = text('多数反对，仍要通过', 'adopted against the majority');
    await matter.refused('secretary', 'RECORD_DECISION', decision, {
      status: 422,
      rules: ['headGaveReasons'],
      note: against,
    });
    const reasoned = { ...decision, reasonsStatedAtMeeting: REASONS };
    await matter.act('secretary', 'RECORD_DECISION', reasoned, {
      to: 'committeeDecision.decided',
      note: text('说明理由后通过，不同意见如实载明', 'with reasons stated; each dissent stays on record'),
    });
  }

  private async disclose(): Promise<void> {
    const { stage, matter } = this;
    await matter.act(
      'secretary',
      'REPORT_TO_PARTY_COMMITTEE',
      { reportedOn: stage.days.today },
      { to: 'disclosure.pending' },
    );
    await this.letTheDeadlinePass('publisher');
    await publishAndArchive(stage, matter, papers.notice(matter.matter.title, this.by), 'permanent');
  }

  /** A deadline reminds and is overdue; it never discloses or approves anything by itself (R43). */
  private async letTheDeadlinePass(reader: Username): Promise<void> {
    const { stage, matter } = this;
    await stage.workingDaysPass(21, text('忘了公开', 'nobody publishes'), matter);
    await matter.reload(reader);
    matter.expect('an overdue matter stays where it is', { overdue: true, state: 'disclosure.pending' });
    await stage.note(
      text(
        '逾期：只催办、只记录，从不视为已经办理',
        'Overdue: it reminds and is recorded; it never stands for the step itself',
      ),
    );
  }
}
