import { rule } from '../../../_kit/rule.js';
import { text } from '../../../_kit/text.js';
import type { CaseControl } from '../control.js';
import type {
  AttendanceLine,
  RecordAttendance,
  RecordDecision,
  RecordStatement,
} from '../forms/meeting-forms.js';

export const meetingHasBegun = rule<CaseControl>({
  name: 'meetingHasBegun',
  legalBasis: ['SC-713:30'],
  message: text(
    '会议日期（{meetingOn}）未到，不能登记出席情况',
    'The meeting is on {meetingOn}: attendance cannot be recorded yet',
  ),
  remedy: text('会议召开后如实登记', 'Record it once the meeting takes place'),
  holds: ({ control, facts }) => control.meetingOn !== null && facts.today >= control.meetingOn,
  details: ({ control }) => ({ meetingOn: control.meetingOn ?? '—' }),
});

const accounted = ({ present, absenceReason }: AttendanceLine): boolean =>
  present || absenceReason !== undefined;

/** Who is recused stays away, in whatever part (Civil Servant Law Art. 76). */
const attendsThoughRecused = (control: CaseControl, { personId, present }: AttendanceLine): boolean =>
  present && control.recused.includes(personId);

export const everyMemberRecorded = rule<CaseControl, RecordAttendance>({
  name: 'everyMemberRecorded',
  legalBasis: ['SC-713:30'],
  needsData: true,
  message: text(
    '成员未逐一登记出席或者缺席事由，或者将非班子成员登记为成员，或者主持人未出席',
    'A member is missing or absent without a reason, a non-member is listed as one, or the head is absent',
  ),
  remedy: text(
    '逐一登记全体成员，缺席的写明事由（回避的记缺席），主持人须在出席成员中',
    'Record every member, the absent with a reason (the recused too); the head is one of those present',
  ),
  holds: ({ control, data, facts }) => {
    const { chairs = [], members = [] } = facts.roster ?? {};
    const body = [...chairs, ...members];
    const lines = data.attendance.filter(({ role }) => role === 'member');
    const others = data.attendance.filter(({ role }) => role === 'nonVoting');
    return (
      body.every(personId => lines.some(line => line.personId === personId)) &&
      lines.every(line => body.includes(line.personId) && accounted(line)) &&
      ![...lines, ...others].some(line => attendsThoughRecused(control, line)) &&
      lines.some(line => line.present && line.personId === data.headId)
    );
  },
});

export const judicialOfficeRecorded = rule<CaseControl, RecordAttendance>({
  name: 'judicialOfficeRecorded',
  legalBasis: ['local:judicialOfficeAttendance'],
  needsData: true,
  message: text(
    '未登记司法所列席情况，或者列席人员已回避本事项',
    'The judicial office’s attendance is not recorded, or its person is recused',
  ),
  remedy: text(
    '登记司法所列席人员；未列席的写明原因',
    'Record who attended for the judicial office, or why nobody did',
  ),
  holds: ({ control, data }) => {
    const lines = data.attendance.filter(({ role }) => role === 'judicialOffice');
    return lines.length > 0 && lines.every(line => accounted(line) && !attendsThoughRecused(control, line));
  },
});

const heardCount = ({ agreeCount, disagreeCount, reserveCount }: CaseControl): number =>
  agreeCount + disagreeCount + reserveCount;

export const headSpeaksLast = rule<CaseControl, RecordStatement>({
  name: 'headSpeaksLast',
  legalBasis: ['SC-713:30'],
  needsData: true,
  message: text(
    '主要负责人应当最后发言：尚有成员未发言，或者主要负责人已发言',
    'The head speaks last: a member has yet to speak, or the head already has',
  ),
  remedy: text(
    '先记录其他成员的意见；顺序记错的，重新登记出席后依次记录',
    'Record the other members first; if the order went wrong, record attendance again',
  ),
  holds: ({ control, data }) =>
    !control.headSpoke && (data.personId !== control.head || heardCount(control) >= control.presentCount - 1),
});

export const dissentWorded = rule<CaseControl, RecordStatement>({
  name: 'dissentWorded',
  legalBasis: ['SC-713:30'],
  needsData: true,
  message: text(
    '成员表示反对或者保留意见，未如实载明其意见内容',
    'A dissent or reservation is recorded without its words',
  ),
  remedy: text('如实载明该成员的不同意见', 'Record truthfully what the member said'),
  holds: ({ data }) => (data.stance !== 'disagree' && data.stance !== 'reserve') || data.words !== undefined,
});

export const everyMemberHeard = rule<CaseControl>({
  name: 'everyMemberHeard',
  legalBasis: ['SC-713:30'],
  message: text(
    '出席成员尚未全部发表意见，或者主要负责人尚未最后发言',
    'Not every member present has been heard, the head last',
  ),
  remedy: text(
    '逐一记录出席成员的意见；主持人回避的，重新登记出席',
    'Record each member present, the head last; if the head was recused, record attendance again',
  ),
  holds: ({ control }) => control.headSpoke && heardCount(control) >= control.presentCount,
});

/** How many members present took the stance that the outcome speaks for; a deferral speaks for none. */
function inFavour(control: CaseControl, { outcome }: RecordDecision): number | null {
  if (outcome === 'defer') return null;
  return outcome === 'reject' ? control.disagreeCount : control.agreeCount;
}

export const headGaveReasons = rule<CaseControl, RecordDecision>({
  name: 'headGaveReasons',
  legalBasis: ['SC-713:30'],
  needsData: true,
  message: text(
    '拟作决定与多数成员意见不一致，未记录在会上说明的理由',
    'The outcome differs from the majority and no reasons stated at the meeting are recorded',
  ),
  remedy: text('记录主要负责人在会上说明的理由', 'Record the reasons the head stated at the meeting'),
  holds: ({ control, data }) => {
    const favour = inFavour(control, data);
    const majorityDiffers = favour !== null && (control.presentCount - favour) * 2 > control.presentCount;
    return !majorityDiffers || data.reasonsStatedAtMeeting !== undefined;
  },
});
