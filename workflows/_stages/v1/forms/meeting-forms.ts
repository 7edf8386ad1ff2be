import { EachOnceBy, NeededOnlyWhen } from '../../../_kit/conditional.js';
import { Day, Id, ListOf, OneOf, Optional, Sha256, Words, YesNo } from '../../../_kit/payload.js';

export class PlaceOnAgenda {
  @OneOf(['partyCommitteeMeeting', 'townHeadMeeting', 'partyGovJointMeeting', 'streetWorkingCommittee'])
  readonly forum!: string;
  @Words(500) readonly meetingTitle!: string;
  @Day() readonly meetingOn!: string;
}

export class AttendanceLine {
  @Id() readonly personId!: string;
  @OneOf(['member', 'judicialOffice', 'nonVoting']) readonly role!: 'member' | 'judicialOffice' | 'nonVoting';
  @YesNo() readonly present!: boolean;
  @Optional() @Words() readonly absenceReason?: string;
}

export class RecordAttendance {
  @Id() readonly headId!: string;
  @ListOf(() => AttendanceLine, 1, 500)
  @EachOnceBy('personId')
  readonly attendance!: AttendanceLine[];
}

export type Stance = 'agree' | 'disagree' | 'reserve';

export class RecordStatement {
  @Id() readonly personId!: string;
  /** Of members only: who attends without a vote speaks, and takes no stance. */
  @Optional() @OneOf(['agree', 'disagree', 'reserve']) readonly stance?: Stance;
  @Optional() @Words() readonly words?: string;
}

export type Outcome = 'adopt' | 'adoptWithAmendment' | 'defer' | 'reject';

const amends = ({ outcome }: { readonly outcome?: Outcome }): boolean => outcome === 'adoptWithAmendment';

export class RecordDecision {
  @OneOf(['adopt', 'adoptWithAmendment', 'defer', 'reject']) readonly outcome!: Outcome;
  @Sha256() readonly textSha256!: string;
  @Optional() @Words() readonly reasonsStatedAtMeeting?: string;
  @NeededOnlyWhen(amends) @Words() readonly amendment?: string;
  @NeededOnlyWhen(amends) @YesNo() readonly substantive?: boolean;
  @Optional() @Words() readonly note?: string;
}

export class ConfirmAmendment {
  @Sha256() readonly textSha256!: string;
}
