import type { Reference } from '../../_kit/event.js';
import type { Facts } from '../../_kit/facts.js';
import { text, type LocalizedText } from '../../_kit/text.js';
import type { CaseControl } from './control.js';
import type { RenditionForm } from './forms/disclosure-forms.js';
import type { AttendanceLine, RecordStatement } from './forms/meeting-forms.js';

interface Seen<D> {
  readonly control: CaseControl;
  readonly data: D;
  readonly facts: Facts;
}

/** A member that must name something there is; `exists` sees payload `D`. */
export const reference = <D>(
  pointer: string,
  code: string,
  message: LocalizedText,
  exists: (seen: Seen<D>) => boolean,
): Reference => ({ pointer, code, message, exists: exists });

const NO_PERSON = text(
  '没有这个人员，请从本组织人员中选择',
  'There is no such person; choose one of the organisation',
);
const NO_DOCUMENT = text('本事项没有这份材料，请先上传', 'The matter has no such document; upload it first');

const known = (facts: Facts, personId: string): boolean => (facts.people ?? []).includes(personId);

export const personExists = (member: string): Reference =>
  reference<Record<string, string>>(`/${member}`, 'unknown-person', NO_PERSON, ({ data, facts }) =>
    known(facts, data[member] ?? ''),
  );

export const attendingExist = reference<{ attendance: readonly AttendanceLine[] }>(
  '/attendance',
  'unknown-person',
  text('所列人员中有本组织没有的，请核对', 'Someone listed is not of the organisation; check the list'),
  ({ data, facts }) => data.attendance.every(({ personId }) => known(facts, personId)),
);

/** The document is the matter's, and in that slot where one is named. */
export const documentExists = (member: string, slot: string | null = null): Reference =>
  reference<Record<string, string>>(`/${member}`, 'unknown-document', NO_DOCUMENT, ({ data, facts }) =>
    (facts.documents ?? []).some(
      document => document.documentId === data[member] && (slot === null || document.slot === slot),
    ),
  );

export const renditionsExist = reference<{ renditions: readonly RenditionForm[] }>(
  '/renditions',
  'unknown-document',
  text('所列材料或者版本不存在，请核对', 'A document or version listed does not exist; check the list'),
  ({ data, facts }) =>
    data.renditions.every(({ documentId, version }) =>
      (facts.documents ?? []).some(document => document.documentId === documentId && document.n === version),
    ),
);

export const speakerIsPresent = reference<RecordStatement>(
  '/personId',
  'not-present',
  text('此人不在登记的到会人员中', 'This person is not recorded as present'),
  ({ control, data }) => control.present.includes(data.personId),
);

/** Only members take a stance, and every member who speaks takes one. */
export const stanceFitsPart = reference<RecordStatement>(
  '/stance',
  'stance-of-members',
  text(
    '成员发言须表明态度；列席人员不表态',
    'A member takes a stance; who attends without a vote takes none',
  ),
  ({ control, data }) => control.membersPresent.includes(data.personId) === (data.stance !== undefined),
);
