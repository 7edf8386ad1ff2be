import { excluding, including } from '../../../_kit/set.js';
import { change, orNull, withMilestone } from '../case-change.js';
import { NOBODY_HEARD, type CaseControl } from '../control.js';
import type {
  AttendanceLine,
  ConfirmAmendment,
  PlaceOnAgenda,
  RecordAttendance,
  RecordDecision,
  RecordStatement,
} from '../forms/meeting-forms.js';
import type { CaseRecord, DecisionRecord, Meeting, SealedText } from '../record.js';

const idsOf = (lines: readonly AttendanceLine[]): string[] => lines.map(({ personId }) => personId);

const attendanceOf = (lines: readonly AttendanceLine[]): Meeting['attendance'] =>
  lines.map(({ personId, role, present, absenceReason }) => ({
    personId,
    role,
    present,
    absenceReason: orNull(absenceReason) as unknown as SealedText,
  }));

type Stances = Pick<
  CaseControl,
  'membersHeard' | 'agreeing' | 'disagreeing' | 'agreeCount' | 'disagreeCount' | 'reserveCount'
>;

/** Where a member spoke before, the later stance counts. */
function withStance(control: CaseControl, { personId, stance }: RecordStatement): Partial<Stances> {
  if (stance === undefined) return {};
  const agreed = control.agreeing.includes(personId);
  const disagreed = control.disagreeing.includes(personId);
  const reserved = control.membersHeard.includes(personId) && !agreed && !disagreed;
  const step = (was: boolean, is: boolean): number => (is ? 1 : 0) - (was ? 1 : 0);
  return {
    membersHeard: including(control.membersHeard, personId),
    agreeing:
      stance === 'agree' ? including(control.agreeing, personId) : excluding(control.agreeing, personId),
    disagreeing:
      stance === 'disagree'
        ? including(control.disagreeing, personId)
        : excluding(control.disagreeing, personId),
    agreeCount: control.agreeCount + step(agreed, stance === 'agree'),
    disagreeCount: control.disagreeCount + step(disagreed, stance === 'disagree'),
    reserveCount: control.reserveCount + step(reserved, stance === 'reserve'),
  };
}

const decisionOf = (data: RecordDecision, by: string, at: string, on: string): DecisionRecord => ({
  outcome: data.outcome,
  way: 'meeting',
  textSha256: data.textSha256,
  reasonsStatedAtMeeting: orNull(data.reasonsStatedAtMeeting),
  amendment: orNull(data.amendment),
  substantive: orNull(data.substantive),
  note: orNull(data.note),
  by,
  decidedAt: at,
  decidedOn: on,
});

const amendmentOf = ({ outcome, substantive }: RecordDecision): CaseControl['amendment'] => {
  if (outcome !== 'adoptWithAmendment') return 'none';
  return substantive === false ? 'formal' : 'substantive';
};

/** The text decided is the current one: the rules have seen to it that it is the one reviewed. */
const nowDecided = (control: CaseControl, record: CaseRecord, at: string) => ({
  control: { decidedText: control.text, amendment: 'none' as const },
  record: withMilestone(record, 'decidedAt', at),
});

export const MEETING_CHANGES = {
  placeOnAgenda: change<PlaceOnAgenda>(({ data }) => ({
    control: {
      meetingOn: data.meetingOn,
      amendment: 'none',
      head: null,
      present: [],
      membersPresent: [],
      presentCount: 0,
      ...NOBODY_HEARD,
    },
    record: {
      meeting: {
        forum: data.forum,
        title: data.meetingTitle,
        heldOn: data.meetingOn,
        headId: null,
        attendance: [],
        statements: [],
      },
    },
  })),

  recordAttendance: change<RecordAttendance>(({ record, data }) => {
    const present = data.attendance.filter(line => line.present);
    const members = present.filter(({ role }) => role === 'member');
    return {
      control: {
        head: data.headId,
        present: idsOf(present),
        membersPresent: idsOf(members),
        presentCount: members.length,
        ...NOBODY_HEARD,
      },
      record: {
        meeting: record.meeting && {
          ...record.meeting,
          headId: data.headId,
          attendance: attendanceOf(data.attendance),
          statements: [],
        },
      },
    };
  }),

  recordStatement: change<RecordStatement>(({ control, record, data }) => ({
    control: {
      ...withStance(control, data),
      headSpoke: control.headSpoke || control.head === data.personId,
    },
    record: {
      meeting: record.meeting && {
        ...record.meeting,
        statements: [
          ...record.meeting.statements,
          {
            personId: data.personId,
            stance: orNull(data.stance),
            words: orNull(data.words) as unknown as SealedText,
          },
        ],
      },
    },
  })),

  recordOutcome: change<RecordDecision>(({ data, facts, sender }) => ({
    control: { amendment: amendmentOf(data) },
    record: { decision: decisionOf(data, sender, facts.at, facts.today) },
  })),

  decideText: change(({ control, record, facts }) => nowDecided(control, record, facts.at)),

  confirmAmendment: change<ConfirmAmendment>(({ record, data, facts, sender }) => ({
    record: {
      decision: record.decision && {
        ...record.decision,
        way: 'confirmation',
        textSha256: data.textSha256,
        by: sender,
        decidedAt: facts.at,
        decidedOn: facts.today,
      },
    },
  })),

  /** A contract that was decided and is changed, or loses an opinion, before signature: as if it had not been decided. */
  undoDecision: change(({ record }) => ({
    control: { decidedText: null },
    record: { decision: null, ...withMilestone(record, 'decidedAt', null) },
  })),
} as const;
