import { expectStatus, unique, type Office } from './office.js';
import type { AnyJson } from './service.js';

/** The moves scenarios are made of; each leaves the matter where its name says. */

export const DECISION = {
  category: 'project',
  summary: '对辖区街角公园实施改造提升',
  disclosureAttribute: 'proactive',
  classified: false,
  affectsMarketEntities: false,
};

export const CONTRACT = {
  contractKind: 'service',
  counterparty: { name: '示范保洁服务有限公司' },
  amountFen: 4_800_000,
  guaranteesDebt: false,
  summary: '委托辖区道路保洁服务一年',
  disclosureAttribute: 'proactive',
  classified: false,
};

export const PROCEDURES = [
  'publicParticipation',
  'expertArgumentation',
  'riskAssessment',
  'fairCompetitionReview',
];
const NEEDED = {
  'major-decision': ['draft', 'explanation', 'legalBases'],
  contract: ['draft', 'counterpartyQualification'],
};
type WorkflowName = keyof typeof NEEDED;

export interface Prepared {
  readonly id: string;
  /** The current text's SHA-256. */
  readonly text: string;
}

const prepared = async (office: Office, id: string): Promise<Prepared> => ({
  id,
  text: (await office.matter(id)).text.sha256,
});

/** In `drafting.preparing` with everything that submission needs. */
export async function drafted(
  office: Office,
  workflow: WorkflowName = 'major-decision',
  data: AnyJson = {},
  drafter = 'drafter',
): Promise<Prepared> {
  const opening = workflow === 'contract' ? CONTRACT : DECISION;
  const { id } = await office.open(drafter, workflow, `事项 ${unique()}`, { ...opening, ...data });
  for (const slot of NEEDED[workflow]) await office.attach(drafter, id, slot);
  if (workflow === 'major-decision') {
    for (const procedure of PROCEDURES) {
      await office.act(drafter, id, 'DECLARE_PROCEDURE_NOT_REQUIRED', { procedure, reason: '本事项不涉及' });
    }
  }
  return prepared(office, id);
}

export async function submitted(
  office: Office,
  ...drafting: [WorkflowName?, AnyJson?, string?]
): Promise<Prepared> {
  const matter = await drafted(office, ...drafting);
  await office.act(drafting[2] ?? 'drafter', matter.id, 'SUBMIT_FOR_REVIEW');
  return matter;
}

/** From `submitted` to `underReview`: accepted, assigned, no conflict, approved. */
export async function throughAdviser(
  office: Office,
  { id, text }: Prepared,
  items: AnyJson[] = [],
): Promise<void> {
  await office.act('reviewer', id, 'ACCEPT');
  await office.act('reviewer', id, 'ASSIGN_ADVISER', { adviserId: (await office.as('adviser')).id });
  await office.act('adviser', id, 'DECLARE_NO_CONFLICT');
  await office.act('adviser', id, 'ISSUE_ADVISER_OPINION', {
    conclusion: 'approve',
    textSha256: text,
    items,
  });
}

/** Digests of the current version of every document, as the reviewer says they saw them. */
export async function seen(office: Office, id: string): Promise<string[]> {
  const { items } = (await (await office.as('auditor')).get(`/matters/${id}/documents`)).body;
  return items.map((document: AnyJson) => document.versions.at(-1).sha256);
}

const HOLDS = { holds: true };

export const item = (words: string, suggestion?: string): AnyJson => ({
  text: words,
  legalBasis: ['SC-713:27'],
  ...(suggestion !== undefined && { suggestion }),
});

export async function reviewData(
  office: Office,
  id: string,
  conclusion: string,
  items: AnyJson[] = [],
): Promise<AnyJson> {
  return {
    conclusion,
    textSha256: (await office.matter(id)).text.sha256,
    seen: await seen(office, id),
    checklist: { authority: HOLDS, procedure: HOLDS, content: HOLDS },
    items,
  };
}

export const review = async (
  office: Office,
  id: string,
  conclusion = 'lawful',
  items: AnyJson[] = [],
  by = 'reviewer',
): Promise<AnyJson> =>
  office.act(by, id, 'ISSUE_REVIEW_OPINION', await reviewData(office, id, conclusion, items));

/** In `judicialOffice.reviewed` with a lawful opinion. */
export async function reviewed(
  office: Office,
  ...drafting: [WorkflowName?, AnyJson?, string?]
): Promise<Prepared> {
  const matter = await submitted(office, ...drafting);
  await throughAdviser(office, matter);
  await review(office, matter.id);
  return matter;
}

export const today = async (office: Office): Promise<string> => {
  const { body } = await (await office.as('auditor')).get('/matters?limit=1');
  const at = body.items[0].openedAt as string;
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(at));
};

export async function agenda(office: Office, id: string, meetingOn: string): Promise<AnyJson> {
  return office.act('secretary', id, 'PLACE_ON_AGENDA', {
    forum: 'partyGovJointMeeting',
    meetingTitle: '党政联席会议',
    meetingOn,
  });
}

export const MEMBERS = [1, 2, 3, 4, 5, 6, 7].map(n => `member${n}`);

/** Everybody there, the judicial office's head beside the table. */
export async function attendance(office: Office, absent: readonly string[] = []): Promise<AnyJson> {
  const line = async (username: string, role: string): Promise<AnyJson> => {
    const present = !absent.includes(username);
    return {
      personId: (await office.as(username)).id,
      role,
      present,
      ...(!present && { absenceReason: '因公外出' }),
    };
  };
  return {
    headId: (await office.as('chair')).id,
    attendance: [
      ...(await Promise.all(['chair', ...MEMBERS].map(username => line(username, 'member')))),
      await line('judicialhead', 'judicialOffice'),
    ],
  };
}

/** In `inSession`, everyone heard, the head last. */
export async function discussed(
  office: Office,
  id: string,
  stances: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { milestones } = await office.matter(id);
  await agenda(office, id, dayOf(milestones.reviewedAt));
  await office.act('secretary', id, 'RECORD_ATTENDANCE', await attendance(office));
  for (const username of [...MEMBERS, 'chair']) {
    const stance = stances[username] ?? 'agree';
    const words = stance === 'agree' ? {} : { words: `${username} 的意见：建议再作论证` };
    await office.act('secretary', id, 'RECORD_STATEMENT', {
      personId: (await office.as(username)).id,
      stance,
      ...words,
    });
  }
}

export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(at));

export async function decided(office: Office): Promise<Prepared> {
  const matter = await reviewed(office);
  await discussed(office, matter.id);
  await office.act('secretary', matter.id, 'RECORD_DECISION', { outcome: 'adopt', textSha256: matter.text });
  return matter;
}

export async function disclosurePending(office: Office): Promise<Prepared> {
  const matter = await decided(office);
  const { milestones } = await office.matter(matter.id);
  await office.act('secretary', matter.id, 'REPORT_TO_PARTY_COMMITTEE', {
    reportedOn: dayOf(milestones.decidedAt),
  });
  return matter;
}

/** The rules a refused step names. */
export async function refusedRules(
  office: Office,
  username: string,
  id: string,
  type: string,
  data?: AnyJson,
): Promise<string[]> {
  const problem = expectStatus(422, await office.attempt(username, id, type, data));
  return problem.violations.map(({ rule }: { rule: string }) => rule);
}
