import {
  anything,
  count,
  date,
  digest,
  exactly,
  flag,
  id,
  instant,
  integer,
  list,
  map,
  orNull,
  ref,
  string,
  words,
  type JsonSchema,
} from './schema-kit.js';

const milestone = orNull(instant);

const line = {
  id,
  number: orNull(string),
  workflow: string,
  title: string,
  unitId: id,
  stage: string,
  state: string,
  status: words('planned', 'open', 'paused', 'closed'),
  version: { type: 'integer', minimum: 1 },
  dueOn: orNull(date),
  dueProvisional: flag,
  overdue: flag,
  openedAt: instant,
  milestones: ref('Milestones'),
};

/** Contract C2: the case file. */
export const MATTER_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Milestones: exactly({
    submittedAt: milestone,
    acceptedAt: milestone,
    reviewedAt: milestone,
    decidedAt: milestone,
    signedAt: milestone,
    disclosedAt: milestone,
    archivedAt: milestone,
  }),
  MatterLine: exactly(line),
  /** The period that runs: `days` working days after `startedOn`; stopped, what is left of it. */
  MatterClock: exactly({ kind: string, startedOn: date, days: count, stopped: flag }),
  /** With how it was carried out, by procedure: method and days, experts, conclusion. */
  Procedure: {
    ...exactly({ settled: { enum: ['open', 'done', 'notRequired'] }, reason: orNull(string) }, ['reason']),
    additionalProperties: true,
  },
  Matter: exactly(
    {
      ...line,
      data: anything,
      participants: list(
        exactly({
          personId: id,
          name: orNull(string),
          part: words('drafter', 'adviser', 'reviewer', 'recused'),
        }),
      ),
      text: orNull(exactly({ documentId: id, version: { type: 'integer', minimum: 1 }, sha256: digest })),
      procedures: orNull(map(ref('Procedure'))),
      adviserOpinion: orNull(ref('AdviserOpinion')),
      reviewOpinion: orNull(ref('ReviewOpinion')),
      meeting: orNull(ref('Meeting')),
      decision: orNull(ref('Decision')),
      signature: orNull(ref('Signature')),
      disclosure: orNull(ref('Disclosure')),
      supplement: orNull(ref('Supplement')),
      amends: orNull(id),
      clock: orNull(ref('MatterClock')),
      awaits: list(ref('Duty')),
      neededSlots: list(string),
      track: { enum: ['major', 'ordinary', null] },
    },
    ['track'],
  ),
  NewMatter: exactly(
    {
      workflow: { type: 'string', examples: ['major-decision@1', 'contract'] },
      title: { type: 'string', minLength: 1 },
      unitId: id,
      data: anything,
    },
    ['unitId'],
  ),
  MatterEvent: exactly({ type: { type: 'string', pattern: '^[A-Z][A-Z_]*$' }, data: anything }, ['data']),
  Action: exactly({
    type: string,
    label: string,
    schema: anything,
    allowed: flag,
    violations: list(ref('Violation')),
  }),
  /** And the slots into which the caller may store a file now. */
  Actions: exactly({ items: list(ref('Action')), slots: list(string) }),
  DocumentVersion: exactly({
    n: { type: 'integer', minimum: 1 },
    fileName: string,
    mediaType: string,
    sizeBytes: count,
    sha256: digest,
    sm3: digest,
    storedAt: instant,
    by: ref('NamedPerson'),
  }),
  Document: exactly({ id, slot: string, versions: { ...list(ref('DocumentVersion')), minItems: 1 } }),
  TrailEntry: exactly({
    seq: { type: 'integer', minimum: 1 },
    kind: words('event', 'refusal', 'notice'),
    version: orNull(integer),
    at: instant,
    action: string,
    actor: exactly({ personId: orNull(id), name: string, duty: string }),
    from: orNull(string),
    to: orNull(string),
    violations: list(ref('Violation')),
    body: string,
    texts: map({
      anyOf: [exactly({ salt: string, text: string }), exactly({ erasedAt: instant, legalBasis: string })],
    }),
    entry: string,
    hash: digest,
    leafIndex: orNull(count),
  }),
};
