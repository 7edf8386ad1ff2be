import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { Stage } from '../stage.js';
import { publishAndArchive } from './disclosure-steps.js';
import { attendance, headSpeaks, membersSpeak, openMeeting, placeOnAgenda } from './meeting-steps.js';
import { draft, hearThePublic, submit } from './park-drafting.js';
import * as papers from './park-papers.js';
import { acceptAndAssign, adviserApproves, reviewOpinion, sayDeadline } from './review-steps.js';
import { signedToday, type Scene } from './scene.js';

/** A decision that goes through, though not at the first try of anyone. */
export async function playPark(stage: Stage, matterId: string, unit: string): Promise<CaseFile> {
  const scene = { stage, matter: await stage.caseOf(matterId, 'drafter'), unit };
  scene.matter.show();
  await draft(scene);
  await hearThePublic(scene);
  await submit(scene);
  await adviserAndReviewer(scene);
  await discuss(scene);
  await disclose(scene);
  return scene.matter;
}

async function adviserAndReviewer(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
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
  await answer(scene);
}

async function answer(scene: Scene): Promise<void> {
  const first = { n: 1, adoptionStatus: 'adopted' };
  const second = { n: 2, adoptionStatus: 'partlyAdopted' };
  const refusal = {
    status: 422,
    rules: ['everyItemAnswered'],
    note: text('部分采纳，不说理由', 'partly adopted, no reason'),
  } as const;
  await scene.matter.refused('drafter', 'ANSWER_OPINION', { answers: [first, second] }, refusal);
  const answers = [first, { ...second, reason: '监督员人数由社区议事会确定' }];
  await scene.matter.act(
    'drafter',
    'ANSWER_OPINION',
    { answers },
    { to: 'judicialOffice.reviewed', note: text('采纳 1 条，部分采纳 1 条', 'one adopted, one partly') },
  );
}

async function discuss(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
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

async function disclose(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
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
  await publishAndArchive(
    stage,
    matter,
    papers.publicNotice(matter.matter.title, signedToday(scene)),
    'permanent',
  );
}
