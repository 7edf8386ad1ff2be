import { createHash } from 'node:crypto';
import type { RunningService } from './service.js';

type Data = Record<string, unknown>;

/** One matter over HTTP; every step must succeed, so that what a test then sees was built by lawful steps alone. */
export class Course {
  readonly #tokens: Map<string, Promise<string>>;
  id = '';
  version = 0;
  /** SHA-256 of the current text. */
  text = '';
  readonly documents = new Map<string, string>();

  constructor(
    readonly service: RunningService,
    tokens: Map<string, Promise<string>> = new Map(),
  ) {
    this.#tokens = tokens;
  }

  /** Another matter on the same service, with the same sessions. */
  another(): Course {
    return new Course(this.service, this.#tokens);
  }

  token(username: string): Promise<string> {
    const known = this.#tokens.get(username) ?? this.service.signIn(username);
    this.#tokens.set(username, known);
    return known;
  }

  async personId(username: string): Promise<string> {
    const { body } = await this.service.get('/sessions/current', await this.token(username));
    return body.user.id;
  }

  async peopleWith(duty: string): Promise<string[]> {
    const { body } = await this.service.get(`/people?duty=${duty}`, await this.token('secretary'));
    return body.items.map(({ id }: { id: string }) => id);
  }

  async open(workflow: string, title: string, data: Data): Promise<this> {
    const answer = await this.service.call('POST', '/matters', {
      token: await this.token('drafter'),
      body: { workflow, title, data },
    });
    if (answer.status !== 201) throw new Error(`OPEN: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.id = answer.body.id;
    this.version = answer.body.version;
    return this;
  }

  async act(username: string, type: string, data: Data = {}): Promise<this> {
    const answer = await this.service.call('POST', `/matters/${this.id}/events`, {
      token: await this.token(username),
      headers: { 'if-match': `"${this.version}"` },
      body: { type, data },
    });
    if (answer.status !== 200) throw new Error(`${type}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.version = answer.body.version;
    return this;
  }

  async attach(username: string, slot: string, content: string, documentId?: string): Promise<this> {
    const form = new FormData();
    form.set('slot', slot);
    if (documentId !== undefined) form.set('documentId', documentId);
    form.set('file', new Blob([content], { type: 'text/plain' }), `${slot}.txt`);
    const answer = await this.service.call('POST', `/matters/${this.id}/documents`, {
      token: await this.token(username),
      form,
    });
    if (answer.status !== 201) throw new Error(`${slot}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.version = Number(answer.headers.get('etag')?.replaceAll('"', ''));
    this.documents.set(slot, answer.body.id);
    if (slot === 'draft') this.text = createHash('sha256').update(content).digest('hex');
    return this;
  }

  /** SHA-256 of the current version of every document: what a reviewer must have seen. */
  async seen(): Promise<string[]> {
    const { body } = await this.service.get(`/matters/${this.id}/documents`, await this.token('reviewer'));
    return body.items.map(({ versions }: { versions: { sha256: string }[] }) => versions.at(-1)?.sha256);
  }

  async today(): Promise<string> {
    const { body } = await this.service.get(
      `/matters/${this.id}/trail?limit=200`,
      await this.token('auditor'),
    );
    return (JSON.parse(body.items.at(-1).body) as { facts: { today: string } }).facts.today;
  }
}

const OPENING = {
  'major-decision@1': {
    category: 'project',
    summary: '病险水库除险加固',
    disclosureAttribute: 'proactive',
    classified: false,
    affectsMarketEntities: false,
  },
  'contract@1': {
    contractKind: 'procurement',
    counterparty: { name: '某某水利工程有限公司' },
    amountFen: 1_200_000,
    guaranteesDebt: false,
    summary: '水库除险加固施工',
    disclosureAttribute: 'proactive',
    classified: false,
  },
} as const;

/** A matter with its dossier complete, before it is sent for review. */
export async function drafted(
  course: Course,
  workflow: keyof typeof OPENING,
  title = '利民水库除险加固工程',
): Promise<Course> {
  await course.open(workflow, title, OPENING[workflow]);
  await course.attach('drafter', 'draft', `${title}\n第一稿 ${course.id}\n`);
  if (workflow === 'contract@1') return course.attach('drafter', 'counterpartyQualification', '营业执照\n');
  await course.attach('drafter', 'explanation', '起草说明\n');
  await course.attach('drafter', 'legalBases', '法律依据\n');
  for (const procedure of [
    'publicParticipation',
    'expertArgumentation',
    'riskAssessment',
    'fairCompetitionReview',
  ]) {
    await course.act('drafter', 'DECLARE_PROCEDURE_NOT_REQUIRED', {
      procedure,
      reason: '不属于应当履行该程序的情形',
    });
  }
  return course;
}

/** …sent for review, accepted, heard by the adviser. */
export async function underReview(
  course: Course,
  workflow: keyof typeof OPENING,
  title?: string,
): Promise<Course> {
  await drafted(course, workflow, title);
  await course.act('drafter', 'SUBMIT_FOR_REVIEW');
  await course.act('reviewer', 'ACCEPT');
  await course.act('reviewer', 'ASSIGN_ADVISER', { adviserId: await course.personId('adviser') });
  await course.act('adviser', 'DECLARE_NO_CONFLICT');
  return course.act('adviser', 'ISSUE_ADVISER_OPINION', {
    conclusion: 'approve',
    textSha256: course.text,
    items: [],
  });
}

/** …with a review opinion of the given conclusion. */
export async function reviewed(
  course: Course,
  workflow: keyof typeof OPENING,
  conclusion = 'lawful',
): Promise<Course> {
  await underReview(course, workflow);
  const holds = { holds: true };
  return course.act('reviewer', 'ISSUE_REVIEW_OPINION', {
    conclusion,
    textSha256: course.text,
    seen: await course.seen(),
    checklist: { authority: holds, procedure: holds, content: holds },
    items: conclusion === 'lawful' ? [] : [{ text: '补充资金来源', legalBasis: ['SC-713:25'] }],
  });
}

/** …discussed by those present, the head last, with one member against, and adopted. */
export async function decided(course: Course): Promise<Course> {
  await reviewed(course, 'major-decision@1');
  const meetingOn = await course.today();
  await course.act('secretary', 'PLACE_ON_AGENDA', {
    forum: 'townHeadMeeting',
    meetingTitle: '街道办事处第三次主任办公会',
    meetingOn,
  });
  const [headId = ''] = await course.peopleWith('chair');
  const members = await course.peopleWith('member');
  const [absent = '', ...present] = members;
  const attendance = [
    ...[headId, ...present].map(personId => ({ personId, role: 'member', present: true })),
    { personId: absent, role: 'member', present: false, absenceReason: '因病住院' },
    { personId: await course.personId('judicialhead'), role: 'judicialOffice', present: true },
  ];
  await course.act('secretary', 'RECORD_ATTENDANCE', { headId, attendance });
  const [against = '', ...others] = present;
  await course.act('secretary', 'RECORD_STATEMENT', {
    personId: against,
    stance: 'disagree',
    words: '资金尚未落实，建议缓议',
  });
  for (const personId of [...others, headId])
    await course.act('secretary', 'RECORD_STATEMENT', { personId, stance: 'agree' });
  return course.act('secretary', 'RECORD_DECISION', { outcome: 'adopt', textSha256: course.text });
}

/** …published and archived: a decision's whole way. */
export async function archivedDecision(course: Course): Promise<Course> {
  await decided(course);
  await course.act('secretary', 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: await course.today() });
  const documentId = course.documents.get('draft');
  await course.act('publisher', 'PUBLISH', { renditions: [{ documentId, version: 1, kind: 'original' }] });
  return course.act('secretary', 'ARCHIVE', { retention: 'permanent' });
}

/** A contract's way to its signature. */
export async function signedContract(course: Course): Promise<Course> {
  await reviewed(course, 'contract@1');
  await course.act('leader', 'APPROVE_CONTRACT', { approved: true, textSha256: course.text });
  await course.attach('secretary', 'signedCopy', '双方签章的扫描件\n');
  return course.act('secretary', 'SIGN_CONTRACT', {
    textSha256: course.text,
    signedOn: await course.today(),
    signedCopyId: course.documents.get('signedCopy'),
  });
}
