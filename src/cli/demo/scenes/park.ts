import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import { paperDate } from '../day-words.js';
import type { Stage } from '../stage.js';
import { attendance, headSpeaks, membersSpeak, openMeeting, placeOnAgenda } from './meeting-steps.js';
import * as papers from './park-papers.js';
import { publishAndArchive } from './disclosure-steps.js';
import { acceptAndAssign, adviserApproves, reviewOpinion, sayDeadline } from './review-steps.js';

const PREPARING = 'drafting.preparing';
const SUBMITTED = 'legalAdviserReview.submitted';

/** A decision that goes through, though not at the first try of anyone. */
export class ParkScene {
  private constructor(
    private readonly stage: Stage,
    private readonly matter: CaseFile,
    private readonly unit: string,
  ) {}

  static async play(stage: Stage, matterId: string, unit: string): Promise<CaseFile> {
    const matter = await stage.caseOf(matterId, 'drafter');
    matter.show();
    const scene = new ParkScene(stage, matter, unit);
    await scene.draft();
    await scene.hearThePublic();
    await scene.submit();
    await scene.adviserAndReviewer();
    await scene.discuss();
    await scene.disclose();
    return matter;
  }

  private get by(): papers.Signed {
    return { unit: this.unit, on: paperDate(this.stage.days.today) };
  }

  private async draft(): Promise<void> {
    const { matter } = this;
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
      draft: await papers.draft(title, this.by),
      explanation: await papers.explanation(title, this.by),
      legalBases: await papers.legalBases(this.by),
    });
    await this.declareNotRequired(
      'expertArgumentation',
      '不涉及专业性、技术性较强的问题',
      text('专家论证', 'expert argumentation'),
    );
    await this.declareNotRequired(
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

  private async hearThePublic(): Promise<void> {
    const { stage, matter } = this;
    const openOn = stage.days.today;
    await stage.daysPassTo(
      await stage.days.workingDayFrom(12),
      text('征求意见才 12 天', 'twelve days of comment'),
      matter,
    );
    await matter.attach('drafter', { publicParticipation: papers.participation(12, 9, 3, this.by) });
    await this.recordComments(openOn, stage.days.today, 9, 3, text('12 天，9 条意见', '12 days, 9 comments'));
    const refusal = { status: 422, rules: ['proceduresSettled', 'commentPeriodKept'] } as const;
    await matter.refused('drafter', 'SUBMIT_FOR_REVIEW', {}, refusal);

    await stage.daysPassTo(
      await stage.days.workingDayFrom(19),
      text('公开征求意见满 30 天', 'thirty days of comment are over'),
      matter,
    );
    await matter.attach('drafter', {
      publicParticipation: papers.participation(30, 46, 17, this.by),
      riskAssessment: papers.riskReport(matter.matter.title, this.by),
    });
    await this.recordComments(
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

  private async submit(): Promise<void> {
    const { stage, matter } = this;
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
      explanation: await papers.explanation(matter.matter.title, this.by, true),
    });
    await matter.act('drafter', 'PROVIDE_SUPPLEMENT', {}, { to: SUBMITTED });
    await matter.refused(
      'reviewer',
      'REQUEST_SUPPLEMENT',
      { items: ['居民代表签名册'] },
      { status: 422, rules: ['supplementedOnce'] },
    );
  }

  private async adviserAndReviewer(): Promise<void> {
    const { stage, matter } = this;
    await acceptAndAssign(matter, await stage.cast.as('adviser'));
    await sayDeadline(stage, matter);
    await stage.workingDaysPass(2, text('法律顾问阅卷', 'the adviser reads the dossier'), matter);
    const advice = [{ text: '建议在合同中约定古树保护责任。', legalBasis: [] }];
    await adviserApproves(matter, 'adviser', advice, text('可行，提示 1 条', 'approves, with one hint'));

    await stage.workingDaysPass(4, text('司法所审查', 'the judicial office reviews'), matter);
    const items = [
      { text: '公告中应当写明居民意见的采纳情况。', legalBasis: ['SC-713:32'] },
      { text: '建议由社区推选居民监督员。', legalBasis: [], suggestion: '推选居民监督员二至三名' },
    ];
    const opinion = await reviewOpinion(matter, { conclusion: 'lawful', items });
    await matter.act('reviewer', 'ISSUE_REVIEW_OPINION', opinion, {
      to: 'judicialOffice.adoptionFeedback',
      note: text('合法，建议 2 条', 'lawful, two suggestions'),
    });
    await this.answer();
  }

  private async answer(): Promise<void> {
    const first = { n: 1, adoptionStatus: 'adopted' };
    const second = { n: 2, adoptionStatus: 'partlyAdopted' };
    const refusal = {
      status: 422,
      rules: ['everyItemAnswered'],
      note: text('部分采纳，不说理由', 'partly adopted, no reason'),
    } as const;
    await this.matter.refused('drafter', 'ANSWER_OPINION', { answers: [first, second] }, refusal);
    const answers = [first, { ...second, reason: '监督员人数由社区议事会确定' }];
    await this.matter.act(
      'drafter',
      'ANSWER_OPINION',
      { answers },
      { to: 'judicialOffice.reviewed', note: text('采纳 1 条，部分采纳 1 条', 'one adopted, one partly') },
    );
  }

  private async discuss(): Promise<void> {
    const { stage, matter } = this;
    const meetingOn = await placeOnAgenda(stage, matter, '街道党政领导班子会议', 3);
    const { members: _members, ...early } = await attendance(stage);
    await matter.refused('secretary', 'RECORD_ATTENDANCE', early, {
      status: 422,
      rules: ['meetingHasBegun'],
    });
    await stage.daysPassTo(meetingOn, text('会议召开', 'the meeting'), matter);
    const { headId, members } = await openMeeting(stage, matter);
    const headFirst = { personId: headId, stance: 'agree' };
    await matter.refused('secretary', 'RECORD_STATEMENT', headFirst, {
      status: 422,
      rules: ['headSpeaksLast'],
      note: text('主要负责人先定调', 'the head speaks first'),
    });
    const reserved = { stance: 'reserve', words: '赞成改造，但工期应避开高考前后。' } as const;
    await membersSpeak(matter, members, [{ stance: 'agree' }, reserved]);
    await headSpeaks(matter, headId);
    const decision = { outcome: 'adopt', textSha256: matter.textSha256 };
    await matter.act('secretary', 'RECORD_DECISION', decision, {
      to: 'committeeDecision.decided',
      note: text('通过', 'adopted'),
    });
  }

  private async disclose(): Promise<void> {
    const { stage, matter } = this;
    await stage.workingDaysPass(1, text('向党组织报告', 'report to the Party committee'), matter);
    await matter.act(
      'secretary',
      'REPORT_TO_PARTY_COMMITTEE',
      { reportedOn: stage.days.today },
      { to: 'disclosure.pending' },
    );
    await stage.workingDaysPass(
      8,
      text('决定之日起 20 个工作日内公开', 'to be disclosed within 20 working days'),
      matter,
    );
    await publishAndArchive(stage, matter, papers.publicNotice(matter.matter.title, this.by), 'permanent');
  }

  private declareNotRequired(
    procedure: string,
    reason: string,
    note: ReturnType<typeof text>,
  ): Promise<void> {
    return this.matter.act(
      'drafter',
      'DECLARE_PROCEDURE_NOT_REQUIRED',
      { procedure, reason },
      { to: PREPARING, note },
    );
  }

  private async recordComments(
    openOn: string,
    closeOn: string,
    received: number,
    adopted: number,
    note: ReturnType<typeof text>,
  ): Promise<void> {
    const { id: documentId } = await this.matter.document('publicParticipation');
    const data = { method: 'comment', openOn, closeOn, received, adopted, documentId };
    await this.matter.act('drafter', 'RECORD_PUBLIC_PARTICIPATION', data, { to: PREPARING, note });
  }
}
