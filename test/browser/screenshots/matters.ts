import { Paper } from './paper.js';

type Data = Record<string, unknown>;

interface Item {
  readonly text: string;
  readonly legalBasis: readonly string[];
  readonly suggestion?: string;
}

type Adviser = 'adviser' | 'adviser2';

const HOLDS = { holds: true };

/** The ways of a matter, by small steps that everybody in the pictures takes alike. */
export class Matters {
  readonly #root: Paper;

  constructor(root: Paper) {
    this.#root = root;
  }

  private next(): Paper {
    return new Paper(this.#root.service, this.#root.sessions);
  }

  /** A decision as it was begun: nothing in its dossier but the text. */
  async decision(title: string, summary: string, data: Data = {}): Promise<Paper> {
    const paper = await this.next().open('major-decision@1', title, {
      category: 'publicPolicy',
      summary,
      disclosureAttribute: 'proactive',
      classified: false,
      affectsMarketEntities: false,
      ...data,
    });
    return paper.draft([
      '一、目的和依据',
      `${summary}根据《重大行政决策程序暂行条例》和有关规定，结合本街道实际，制定本文件。`,
      '二、适用范围',
      '本街道辖区内的有关单位和居民适用本文件。',
      '三、主要措施',
      '由城乡建设办公室牵头，会同各社区分步实施；所需经费列入街道年度预算，不新增政府债务。',
      '四、监督检查',
      '实施情况每半年公开一次，接受居民监督。',
    ]);
  }

  /** …with its dossier complete. */
  async preparedDecision(title: string, summary: string, data: Data = {}): Promise<Paper> {
    const paper = await this.decision(title, summary, data);
    await paper.word('explanation', '起草说明', '现场踏勘两次，召开居民座谈会一次，书面征求各社区意见。');
    await paper.word('legalBases', '制定依据', '《重大行政决策程序暂行条例》第三条、第十四条、第二十五条。');
    await paper.pdf('riskAssessment', '社会稳定风险评估报告', '经走访居民一百二十户，综合评估：风险可控。');
    const documentId = paper.documents.get('riskAssessment');
    const assessedOn = await paper.today();
    await paper.act('drafter', 'RECORD_RISK_ASSESSMENT', { assessedOn, controllable: true, documentId });
    for (const procedure of ['publicParticipation', 'expertArgumentation', 'fairCompetitionReview'])
      await paper.act('drafter', 'DECLARE_PROCEDURE_NOT_REQUIRED', {
        procedure,
        reason: '不属于依法应当履行该程序的情形',
      });
    return paper;
  }

  async contract(title: string, counterparty: string, amountFen: number, data: Data = {}): Promise<Paper> {
    const paper = await this.next().open('contract@1', title, {
      contractKind: 'service',
      counterparty: { name: counterparty },
      amountFen,
      guaranteesDebt: false,
      summary: `委托${counterparty}提供服务一年。`,
      disclosureAttribute: 'proactive',
      classified: false,
      ...data,
    });
    await paper.draft([
      '一、服务内容',
      `乙方${counterparty}按附件所列标准提供服务，期限一年。`,
      '二、价款和支付',
      '价款按季度支付，乙方应当先开具发票。',
      '三、违约责任',
      '任何一方违约的，应当赔偿对方因此受到的损失。',
      '四、争议解决',
      '向甲方所在地人民法院起诉。',
    ]);
    return paper.pdf('counterpartyQualification', '对方主体资格材料', `${counterparty}，近三年无失信记录。`);
  }

  async assigned(paper: Paper, adviser: Adviser = 'adviser'): Promise<Paper> {
    await paper.act('drafter', 'SUBMIT_FOR_REVIEW');
    await paper.act('reviewer', 'ACCEPT');
    return paper.act('reviewer', 'ASSIGN_ADVISER', { adviserId: await paper.personId(adviser) });
  }

  async underReview(paper: Paper, items: readonly Item[] = [], adviser: Adviser = 'adviser'): Promise<Paper> {
    await this.assigned(paper, adviser);
    return this.adviserOpinion(paper, items, adviser);
  }

  async adviserOpinion(paper: Paper, items: readonly Item[], adviser: Adviser = 'adviser'): Promise<Paper> {
    await paper.act(adviser, 'DECLARE_NO_CONFLICT');
    const textSha256 = paper.text;
    return paper.act(adviser, 'ISSUE_ADVISER_OPINION', { conclusion: 'approve', textSha256, items });
  }

  async opinion(paper: Paper, conclusion = 'lawful', items: readonly Item[] = []): Promise<Paper> {
    return paper.act('reviewer', 'ISSUE_REVIEW_OPINION', {
      conclusion,
      textSha256: paper.text,
      seen: await paper.seen(),
      checklist: { authority: HOLDS, procedure: HOLDS, content: HOLDS },
      items,
    });
  }

  async onAgenda(paper: Paper, meetingTitle: string, meetingOn: string): Promise<Paper> {
    return paper.act('secretary', 'PLACE_ON_AGENDA', {
      forum: 'partyGovJointMeeting',
      meetingTitle,
      meetingOn,
    });
  }

  /** In session: those who came, and what the first of them said. */
  async inSession(paper: Paper, heard: readonly Data[]): Promise<Paper> {
    const [headId = ''] = await paper.peopleWith('chair');
    const [absent = '', ...members] = await paper.peopleWith('member');
    await paper.act('secretary', 'RECORD_ATTENDANCE', {
      headId,
      attendance: [
        ...[headId, ...members].map(personId => ({ personId, role: 'member', present: true })),
        { personId: absent, role: 'member', present: false, absenceReason: '在县里参加防汛工作会议' },
        { personId: await paper.personId('judicialhead'), role: 'judicialOffice', present: true },
      ],
    });
    for (const [at, statement] of heard.entries())
      await paper.act('secretary', 'RECORD_STATEMENT', { personId: members[at], ...statement });
    return paper;
  }

  /** Adopted by all, and reported. */
  async toBeDisclosed(paper: Paper): Promise<Paper> {
    const agree = { stance: 'agree' };
    await this.inSession(
      paper,
      Array.from({ length: 6 }, () => agree),
    );
    const [personId = ''] = await paper.peopleWith('chair');
    await paper.act('secretary', 'RECORD_STATEMENT', { personId, ...agree });
    await paper.act('secretary', 'RECORD_DECISION', { outcome: 'adopt', textSha256: paper.text });
    return paper.act('secretary', 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: await paper.today() });
  }
}
