import {
  count,
  date,
  digest,
  exactly,
  flag,
  id,
  instant,
  integer,
  list,
  orNull,
  ref,
  string,
  words,
  type JsonSchema,
} from './schema-kit.js';

const STANDINGS = [
  'reviewedBefore',
  'notYetDecided',
  'reviewedAfter',
  'otherText',
  'outsideWithReason',
  'notReviewed',
  'endedBefore',
] as const;

const procedures = words(
  'publicParticipation',
  'expertArgumentation',
  'riskAssessment',
  'fairCompetitionReview',
  'legalityReview',
  'collectiveDiscussion',
);

const named = exactly({ id, name: string });

/** What a line of the public register and the disclosure itself have in common. */
const publicLine = {
  id,
  title: string,
  number: orNull(string),
  workflow: string,
  unit: named,
  decidedOn: orNull(date),
  disclosedAt: instant,
};

/** Catalogues, coverage, the calendar and the operations' routes. */
export const REPORT_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  CatalogueRow: exactly({
    line: { type: 'integer', minimum: 1 },
    status: words('imported', 'duplicate', 'unreadable'),
    reason: orNull(string),
    warnings: list(string),
    title: orNull(string),
    unit: orNull(string),
    unitId: orNull(id),
    procedures: list(procedures),
    basis: orNull(string),
    dueOn: orNull(date),
    matterId: orNull(id),
  }),
  Catalogue: exactly({ id, unitId: id, year: integer, encoding: string, rows: list(ref('CatalogueRow')) }),
  CatalogueItem: exactly({
    id,
    unitId: id,
    year: integer,
    encoding: string,
    fileName: string,
    importedAt: instant,
    counts: exactly({ imported: count, duplicate: count, unreadable: count }),
  }),
  Coverage: exactly({
    from: date,
    to: date,
    unitId: orNull(id),
    asOf: instant,
    counts: exactly(Object.fromEntries(STANDINGS.map(standing => [standing, count]))),
    rate: { type: ['number', 'null'], minimum: 0, maximum: 1 },
  }),
  CoverageItem: exactly({
    matterId: id,
    number: orNull(string),
    title: string,
    workflow: string,
    unitId: id,
    catalogue: orNull(exactly({ catalogueId: id, line: { type: 'integer', minimum: 1 } })),
    standing: words(...STANDINGS),
    reviewedAt: orNull(instant),
    decidedAt: orNull(instant),
    signedAt: orNull(instant),
  }),
  Due: exactly({ dueOn: date, provisional: flag, counted: orNull(list(date)) }),
  Today: exactly({ today: date, now: instant, timeZone: string }),
  PublicDisclosureItem: exactly(publicLine),
  PublicDisclosure: exactly({
    ...publicLine,
    decidedBy: named,
    forum: orNull(string),
    meetingOn: orNull(date),
    signedOn: orNull(date),
    review: orNull(exactly({ number: orNull(string), conclusion: string, issuedOn: date })),
    textSha256: orNull(digest),
    legalBasis: list(ref('LegalBasis')),
    withheldParts: orNull(
      exactly({ legalBasis: list(ref('LegalBasis')), reason: string, reevaluateOn: date }),
    ),
    documents: list(ref('PublishedDocument')),
    receipt: {
      type: 'null',
      description: 'The entry in the log with its proof, once the log is published as a tree',
    },
  }),
  PublishedDocument: exactly({
    documentId: id,
    version: { type: 'integer', minimum: 1 },
    kind: words('original', 'formatted', 'redacted'),
    note: orNull(string),
    fileName: string,
    mediaType: string,
    sizeBytes: count,
    sha256: digest,
    sm3: digest,
    href: string,
  }),
  DemoClock: exactly({ to: instant }),
  DemoTime: exactly({ now: instant }),
  Alive: exactly({ status: words('ok') }),
  Readiness: exactly({
    status: words('ready', 'notReady'),
    mode: words('demo', 'production'),
    checks: list(exactly({ check: string, holds: flag, detail: orNull(string) })),
    witness: string,
  }),
  FileDigest: digest,
};
