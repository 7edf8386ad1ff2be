import {
  anything,
  date,
  digest,
  exactly,
  flag,
  id,
  instant,
  list,
  orNull,
  ref,
  string,
  words,
  type JsonSchema,
} from './schema-kit.js';

const grounds = { legalBasis: list(string), reason: string, reevaluateOn: date };
const opinion = {
  textSha256: digest,
  items: list(ref('OpinionItem')),
  by: ref('NamedPerson'),
  issuedAt: instant,
};

/** What a case file shows of opinions, meeting, decision, signature and disclosure. */
export const CASE_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  NamedPerson: exactly({ personId: id, name: orNull(string) }),
  OpinionItem: exactly({
    n: { type: 'integer', minimum: 1 },
    text: string,
    legalBasis: list(string),
    suggestion: orNull(string),
    adoptionStatus: { enum: [null, 'adopted', 'partlyAdopted', 'notAdopted'] },
    reason: orNull(string),
  }),
  AdviserOpinion: exactly({ conclusion: words('approve', 'reject'), ...opinion }),
  ReviewOpinion: exactly({
    number: orNull(string),
    conclusion: words('lawful', 'revise', 'unlawful', 'riskDisclosed'),
    ...opinion,
    effective: flag,
    checklist: anything,
    riskStatement: orNull(string),
  }),
  Meeting: exactly({
    forum: string,
    title: string,
    heldOn: date,
    headId: orNull(id),
    attendance: list(
      exactly({
        personId: id,
        name: orNull(string),
        role: words('member', 'judicialOffice', 'nonVoting'),
        present: flag,
        absenceReason: orNull(string),
      }),
    ),
    statements: list(
      exactly({
        personId: id,
        name: orNull(string),
        stance: { enum: ['agree', 'disagree', 'reserve', null] },
        words: orNull(string),
      }),
    ),
  }),
  Decision: exactly({
    outcome: words('adopt', 'adoptWithAmendment', 'defer', 'reject'),
    way: words('meeting', 'confirmation', 'approval'),
    textSha256: digest,
    reasonsStatedAtMeeting: orNull(string),
    amendment: orNull(string),
    substantive: orNull(flag),
    note: orNull(string),
    by: ref('NamedPerson'),
    decidedAt: instant,
    decidedOn: date,
  }),
  Signature: exactly({ textSha256: digest, signedOn: date, signedCopyId: id, by: ref('NamedPerson') }),
  Withholding: exactly({
    ...grounds,
    proposedBy: ref('NamedPerson'),
    proposedAt: instant,
    approved: orNull(flag),
    approvedBy: orNull(ref('NamedPerson')),
    decidedAt: orNull(instant),
    decisionReason: orNull(string),
  }),
  Disclosure: exactly({
    renditions: list(
      exactly({
        documentId: id,
        version: { type: 'integer', minimum: 1 },
        kind: words('original', 'formatted', 'redacted'),
        note: orNull(string),
      }),
    ),
    withheldParts: orNull(exactly(grounds)),
    publishedAt: orNull(instant),
    by: orNull(ref('NamedPerson')),
    withholding: orNull(ref('Withholding')),
  }),
  Supplement: exactly({
    items: list(string),
    by: ref('NamedPerson'),
    requestedAt: instant,
    providedAt: orNull(instant),
    note: orNull(string),
  }),
};
