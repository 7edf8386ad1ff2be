import type { Reference } from '../../_kit/event.js';
import type { DocumentFact, Facts } from '../../_kit/facts.js';
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

/** Auditors and administrators act on no matter: there is nothing from which they could be recused. */
export const personActs = reference<{ readonly personId: string }>(
  '/personId',
  'cannot-act',
  text(
    '本组织没有这个人员，或者其职责（审计、系统管理等）不办理事项，无需回避；请核对人员',
    'No such person, or one whose duties (auditing, administration) act on no matter; check who is meant',
  ),
  ({ data, facts }) => known(facts, data.personId),
);

interface Attended {
  readonly attendance: readonly AttendanceLine[];
}

export const attendingExist = reference<Attended>(
  '/attendance',
  'unknown-person',
  text('所列人员中有本组织没有的，请核对', 'Someone listed is not of the organisation; check the list'),
  ({ data, facts }) => data.attendance.every(({ personId }) => known(facts, personId)),
);

/** The line of somebody who is said to attend for the judicial office and does not review there; -1 when there is none. */
const strangerAt = ({ data, facts }: Seen<Attended>): number =>
  data.attendance.findIndex(
    ({ personId, role }) =>
      role === 'judicialOffice' && facts.roster?.judicialOffice.includes(personId) === false,
  );

/** That the judicial office attended is one of the figures reported: it is not shown by just anybody's name. */
export const judicialOfficeAttends: Reference = {
  ...reference<Attended>(
    '/attendance',
    'not-judicial-office',
    text(
      '此人不是司法所审查人员，不能登记为司法所列席；请改选司法所人员',
      'This person does not review for the judicial office and cannot be listed as attending for it; choose one who does',
    ),
    seen => strangerAt(seen) === -1,
  ),
  place: (seen: Seen<Attended>) => `/${strangerAt(seen)}/personId`,
};

const NOT_IN_SLOT = text(
  '对应栏目中没有这份材料，请先上传到该栏目',
  'No such document is in the slot it belongs in; upload it there first',
);

/** The document is the matter's, and in one of those slots where some are named. */
export const documentExists = (member: string, slots: readonly string[] | null = null): Reference =>
  reference<Record<string, string>>(
    `/${member}`,
    'unknown-document',
    slots === null ? NO_DOCUMENT : NOT_IN_SLOT,
    ({ data, facts }) =>
      (facts.documents ?? []).some(
        document => document.documentId === data[member] && (slots === null || slots.includes(document.slot)),
      ),
  );

interface Published {
  readonly renditions: readonly RenditionForm[];
}

/** Judges each rendition by itself and points at the first that does not fit. */
function eachRendition(
  code: string,
  message: LocalizedText,
  fits: (rendition: RenditionForm, facts: Facts) => boolean,
): Reference {
  const misfit = ({ data, facts }: Seen<Published>): number =>
    data.renditions.findIndex(rendition => !fits(rendition, facts));
  return {
    ...reference<Published>('/renditions', code, message, seen => misfit(seen) === -1),
    place: (seen: Seen<Published>) => `/${misfit(seen)}`,
  };
}

const isVersion =
  ({ documentId, version }: RenditionForm) =>
  (document: DocumentFact): boolean =>
    document.documentId === documentId && document.n === version;

export const renditionsExist = eachRendition(
  'unknown-document',
  text('所列材料或者版本不存在，请核对', 'A document or version listed does not exist; check the list'),
  (rendition, facts) => (facts.documents ?? []).some(isVersion(rendition)),
);

/** What may go out: the text itself, what was made of it for publication, and a contract as it was signed. */
const PUBLISHED_FROM = ['draft', 'publication', 'signedCopy'];

/** No copy is stored after the signature: the latest is the one that was signed. */
const isPublishable = ({ slot, current }: DocumentFact): boolean =>
  PUBLISHED_FROM.includes(slot) && (slot !== 'signedCopy' || current);

export const renditionsPublishable = eachRendition(
  'not-for-publication',
  text(
    '只能公开文本、公开文本栏目中的材料或者签订时的签署件，请另选',
    'Only the text, a document in the publication slot or the copy that was signed can be published; choose another',
  ),
  (rendition, facts) => {
    const matches = isVersion(rendition);
    return !(facts.documents ?? []).some(document => matches(document) && !isPublishable(document));
  },
);

const notBefore = (
  member: string,
  code: string,
  message: LocalizedText,
  earliest: (facts: Facts) => string | null | undefined,
): Reference =>
  reference<Record<string, string>>(`/${member}`, code, message, ({ data, facts }) => {
    const day = data[member];
    const first = earliest(facts);
    return day === undefined || first == null || day >= first;
  });

/** Reviewed first, discussed afterwards (Order 713 Art. 25): a day before the opinion is another story than the log's. */
export const notBeforeReview = (member: string, message: LocalizedText): Reference =>
  notBefore(member, 'before-review', message, ({ reviewedOn }) => reviewedOn);

/** What is signed was decided before. */
export const notBeforeDecision = (member: string, message: LocalizedText): Reference =>
  notBefore(member, 'before-decision', message, ({ decidedOn }) => decidedOn);

/** What is entered has happened: a signature dated ahead would put off disclosure (Order 711 Art. 26). */
export const notInTheFuture = (member: string): Reference =>
  reference<Record<string, string>>(
    `/${member}`,
    'in-the-future',
    text('日期晚于今天；请在事情办完之后据实登记', 'The day is after today; enter it once it has happened'),
    ({ data, facts }) => {
      const day = data[member];
      return day === undefined || day <= facts.today;
    },
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
