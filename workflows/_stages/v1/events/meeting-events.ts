import { event, type EventDefinition, type OfferCondition, type RuleUse } from '../../../_kit/event.js';
import { text } from '../../../_kit/text.js';
import {
  attendingExist,
  judicialOfficeAttends,
  notBeforeReview,
  personExists,
  speakerIsPresent,
  stanceFitsPart,
} from '../case-references.js';
import type { CaseControl } from '../control.js';
import { documentDigest } from '../examples.js';
import {
  ConfirmAmendment,
  PlaceOnAgenda,
  RecordAttendance,
  RecordDecision,
  RecordStatement,
} from '../forms/meeting-forms.js';
import {
  dissentWorded,
  everyMemberHeard,
  everyMemberRecorded,
  headGaveReasons,
  headSpeaksLast,
  judicialOfficeRecorded,
  meetingHasBegun,
} from '../rules/meeting-rules.js';
import { senderNotRecused } from '../rules/opening-rules.js';
import { textIsCurrent } from '../rules/opinion-rules.js';
import { GATES, gatesWhen } from './gates.js';

/** What a matter type asks before a matter goes on an agenda, or is confirmed without one, in the order of the list of rules. */
export interface AgendaParts {
  readonly rulesBeforeGates: readonly RuleUse[];
  readonly rulesAfterGates: readonly RuleUse[];
  readonly offeredWhen?: OfferCondition;
}

/** A formal amendment the head confirms; a substantive one the meeting discusses again. */
const amendmentIsFormal: OfferCondition = {
  name: 'amendmentIsFormal',
  holds: ({ control }) => (control as CaseControl).amendment === 'formal',
};

const SESSION_EVENTS: Readonly<Record<string, EventDefinition>> = {
  RECORD_ATTENDANCE: event({
    label: text('登记出席、列席情况', 'Record attendance'),
    duties: ['secretary'],
    form: RecordAttendance,
    example: {
      headId: 'person-1',
      attendance: [
        { personId: 'person-1', role: 'member', present: true },
        { personId: 'person-2', role: 'member', present: false, absenceReason: '出差' },
        { personId: 'person-3', role: 'judicialOffice', present: true },
      ],
    },
    rules: [senderNotRecused, meetingHasBegun, everyMemberRecorded, judicialOfficeRecorded],
    references: [personExists('headId'), attendingExist, judicialOfficeAttends],
    facts: ['roster', 'people'],
    personalTexts: ['attendance[].absenceReason'],
  }),
  RECORD_STATEMENT: event({
    label: text('记录发言', 'Record a statement'),
    duties: ['secretary'],
    form: RecordStatement,
    example: { personId: 'person-1', stance: 'reserve', words: '建议先落实资金来源' },
    rules: [senderNotRecused, headSpeaksLast, dissentWorded],
    references: [speakerIsPresent, stanceFitsPart],
    personalTexts: ['words'],
  }),
  RECORD_DECISION: event({
    label: text('记录会议决定', 'Record the decision'),
    duties: ['secretary'],
    form: RecordDecision,
    example: { outcome: 'adopt', textSha256: documentDigest },
    rules: [
      senderNotRecused,
      textIsCurrent,
      ...gatesWhen(({ outcome }) => outcome === 'adopt'),
      everyMemberHeard,
      headGaveReasons,
    ],
  }),
};

const MEETING_BEFORE_REVIEW = text(
  '会议日期早于出具审查意见之日；先审查、后讨论（重大行政决策程序暂行条例第二十五条）',
  'The meeting is earlier than the review opinion: review comes before discussion (Order 713, Article 25)',
);

/** Agenda, attendance, statements in order, decision (Order 713 Art. 30). */
export const meetingEvents = (parts: AgendaParts): Readonly<Record<string, EventDefinition>> => ({
  PLACE_ON_AGENDA: event({
    label: text('列入议程', 'Place on the agenda'),
    duties: ['secretary'],
    form: PlaceOnAgenda,
    example: {
      forum: 'streetWorkingCommittee',
      meetingTitle: '2026年第5次街道党工委会议',
      meetingOn: '2026-03-12',
    },
    rules: [senderNotRecused, ...parts.rulesBeforeGates, ...GATES, ...parts.rulesAfterGates],
    references: [notBeforeReview('meetingOn', MEETING_BEFORE_REVIEW)],
    facts: ['reviewedOn'],
    ...(parts.offeredWhen && { offeredWhen: parts.offeredWhen }),
  }),
  ...SESSION_EVENTS,
  CONFIRM_AMENDMENT: event({
    label: text('确认修改', 'Confirm the amendment'),
    duties: ['chair'],
    form: ConfirmAmendment,
    example: { textSha256: documentDigest },
    rules: [senderNotRecused, ...parts.rulesBeforeGates, ...GATES, ...parts.rulesAfterGates],
    offeredWhen: amendmentIsFormal,
  }),
});
