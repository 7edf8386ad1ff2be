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

/** Contract C8 and the operations' routes. */
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
  PublicDisclosure: {
    ...exactly({ id, title: string, number: orNull(string), disclosedAt: instant }),
    additionalProperties: true,
  },
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
