import { text, type LocalizedText } from '../../../kernel/localized-text.js';
import type { CaseFile } from '../case-file.js';
import type { Stage } from '../stage.js';
import { dayWords } from '../day-words.js';

type Stance = 'agree' | 'disagree' | 'reserve';

export interface Said {
  readonly stance: Stance;
  readonly words?: string;
}

const IN_SESSION = 'committeeDecision.inSession';
const AGREE: Said = { stance: 'agree' };

/** Puts the matter on the agenda of a meeting that many working days away. */
export async function placeOnAgenda(
  stage: Stage,
  matter: CaseFile,
  meetingTitle: string,
  inWorkingDays: number,
): Promise<string> {
  const meetingOn = await stage.days.workingDaysAfter(inWorkingDays);
  const data = { forum: 'streetWorkingCommittee', meetingTitle, meetingOn };
  const note = text(`${meetingTitle}，${dayWords(meetingOn, 'zh-CN')}`, dayWords(meetingOn, 'en'));
  await matter.act('secretary', 'PLACE_ON_AGENDA', data, { to: 'committeeDecision.onAgenda', note });
  return meetingOn;
}

/** Everyone the law wants recorded; the last member is away, with a reason. */
export async function attendance(
  stage: Stage,
): Promise<{ headId: string; attendance: object[]; members: string[] }> {
  const [chair] = await stage.cast.holding('chair');
  const members = (await stage.cast.holding('member')).sort((one, other) => (one.id < other.id ? -1 : 1));
  const { id: judicialOfficeId } = await stage.cast.as('judicialhead');
  const present = members.slice(0, -1).map(({ id }) => id);
  const away = members.at(-1)?.id ?? '';
  const headId = chair?.id ?? '';
  return {
    headId,
    members: present,
    attendance: [
      ...[headId, ...present].map(personId => ({ personId, role: 'member', present: true })),
      { personId: away, role: 'member', present: false, absenceReason: '在县里参加防汛工作会议' },
      { personId: judicialOfficeId, role: 'judicialOffice', present: true },
    ],
  };
}

export async function openMeeting(
  stage: Stage,
  matter: CaseFile,
): Promise<{ headId: string; members: string[] }> {
  const { members, ...data } = await attendance(stage);
  const note = text(
    `到会 ${members.length + 1} 人、请假 1 人，司法所列席`,
    `${members.length + 1} present, 1 away; the judicial office attends`,
  );
  await matter.act('secretary', 'RECORD_ATTENDANCE', data, { to: IN_SESSION, note });
  return { headId: data.headId, members };
}

const count = (said: readonly Said[], stance: Stance): number =>
  said.filter(each => each.stance === stance).length;

function talliesOf(said: readonly Said[]): LocalizedText {
  const [agree, disagree, reserve] = [count(said, 'agree'), count(said, 'disagree'), count(said, 'reserve')];
  return text(
    `班子成员逐一表态，同意 ${agree}、反对 ${disagree}、保留 ${reserve}`,
    `the members speak in turn: ${agree} agree, ${disagree} disagree, ${reserve} reserve`,
  );
}

/** The members speak one after the other; who is given nothing to say agrees. */
export async function membersSpeak(
  matter: CaseFile,
  members: readonly string[],
  said: readonly Said[],
): Promise<void> {
  const all = members.map((_id, index) => said[index] ?? AGREE);
  for (const [index, personId] of members.entries()) {
    const last = index === members.length - 1;
    await matter.act(
      'secretary',
      'RECORD_STATEMENT',
      { personId, ...all[index] },
      { to: IN_SESSION, silent: !last, note: talliesOf(all) },
    );
  }
}

export function headSpeaks(matter: CaseFile, headId: string): Promise<void> {
  const note = text('主要负责人最后表态，同意', 'the head speaks last: agrees');
  return matter.act(
    'secretary',
    'RECORD_STATEMENT',
    { personId: headId, stance: 'agree' },
    { to: IN_SESSION, note },
  );
}
