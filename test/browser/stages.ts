import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  archivedDecision,
  Course,
  decided,
  drafted,
  reviewed,
  signedContract,
  underReview,
} from '../support/course.js';
import type { RunningService } from '../support/service.js';
import { remoteService } from './remote-service.js';

/** Matters as far on their way as a page can show them. */
export type Stage = keyof typeof STAGES;

const DECISION = 'major-decision@1';

async function onAgenda(course: Course): Promise<Course> {
  await reviewed(course, DECISION);
  return course.act('secretary', 'PLACE_ON_AGENDA', {
    forum: 'townHeadMeeting',
    meetingTitle: '主任办公会第5次会议',
    meetingOn: await course.today(),
  });
}

async function submitted(course: Course): Promise<Course> {
  await drafted(course, DECISION);
  return course.act('drafter', 'SUBMIT_FOR_REVIEW');
}

async function awaitingSupplement(course: Course): Promise<Course> {
  await submitted(course);
  return course.act('reviewer', 'REQUEST_SUPPLEMENT', { items: ['资金来源说明'] });
}

async function withholdingProposed(course: Course): Promise<Course> {
  await decided(course);
  await course.act('secretary', 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: await course.today() });
  return course.act('publisher', 'PROPOSE_WITHHOLDING', {
    legalBasis: ['SC-711:15'],
    reason: '涉及第三方商业秘密',
    reevaluateOn: '2030-01-04',
  });
}

const SAMPLES = join(import.meta.dirname, '../../config/samples');

/** Titles of the catalogues a demo begins with: the second column of each sample. */
const catalogued = readdirSync(SAMPLES)
  .filter(name => name.endsWith('.csv'))
  .flatMap(name => readFileSync(join(SAMPLES, name), 'utf8').split('\n').slice(1))
  .flatMap(line => line.split(',')[1] ?? []);

/** What somebody typed on the way: the same in any language. */
export const TYPED: readonly string[] = [
  ...catalogued,
  '利民水库除险加固工程',
  '主任办公会第5次会议',
  '街道办事处第三次主任办公会',
  '资金来源说明',
  '补充资金来源',
  '涉及第三方商业秘密',
  '资金尚未落实，建议缓议',
  '不属于应当履行该程序的情形',
  '病险水库除险加固',
  '水库除险加固施工',
  '某某水利工程有限公司',
  '因病住院',
];

const STAGES = {
  drafted: (course: Course) => drafted(course, DECISION),
  submitted,
  awaitingSupplement,
  underReview: (course: Course) => underReview(course, DECISION),
  toBeAnswered: (course: Course) => reviewed(course, DECISION, 'revise'),
  reviewed: (course: Course) => reviewed(course, DECISION),
  onAgenda,
  decided,
  withholdingProposed,
  archived: archivedDecision,
  signed: signedContract,
} as const;

/** One matter for each stage; gives their ids. */
export async function matterAtEachStage(serviceUrl: string): Promise<Readonly<Record<Stage, string>>> {
  const first = new Course(remoteService(serviceUrl) as RunningService);
  const ids: Record<string, string> = {};
  for (const [stage, make] of Object.entries(STAGES)) {
    const course = first.another();
    await make(course);
    ids[stage] = course.id;
  }
  return ids as Record<Stage, string>;
}
