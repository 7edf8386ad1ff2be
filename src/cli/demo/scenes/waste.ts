import { text } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { Username } from '../cast.js';
import type { Stage } from '../stage.js';
import { publishAndArchive } from './disclosure-steps.js';
import { headSpeaks, membersSpeak, openMeeting, placeOnAgenda, type Said } from './meeting-steps.js';
import { signedToday, type Scene } from './scene.js';
import { draft, prepareDossier } from './waste-drafting.js';
import * as papers from './waste-papers.js';
import { adviserSteps, onceMore, unlawful } from './waste-review.js';

const OPPOSED: Said = { stance: 'disagree', words: '村集体收入不足，建议明年再推开。' };
const REASONS = '县里考核在即，且上级补助已到位，经费缺口由街道统筹解决。';

/** A decision that is unlawful at first, and that the head takes against the majority in the end. */
export async function playWaste(stage: Stage, matterId: string, unit: string): Promise<CaseFile> {
  const scene = { stage, matter: await stage.caseOf(matterId, 'drafter2'), unit };
  scene.matter.show();
  await draft(scene);
  await prepareDossier(scene);
  await adviserSteps(scene);
  await unlawful(scene);
  await onceMore(scene);
  await againstTheMajority(scene);
  await disclose(scene);
  return scene.matter;
}

async function againstTheMajority(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
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

async function disclose(scene: Scene): Promise<void> {
  const { stage, matter } = scene;
  await matter.act(
    'secretary',
    'REPORT_TO_PARTY_COMMITTEE',
    { reportedOn: stage.days.today },
    { to: 'disclosure.pending' },
  );
  await letTheDeadlinePass(scene, 'publisher');
  await publishAndArchive(stage, matter, papers.notice(matter.matter.title, signedToday(scene)), 'permanent');
}

/** A deadline reminds and is overdue; it never discloses or approves anything by itself. */
async function letTheDeadlinePass(scene: Scene, reader: Username): Promise<void> {
  const { stage, matter } = scene;
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
