import 'reflect-metadata';
import { DEFINITIONS } from '../../../workflows/index.js';
import type { WorkflowDefinition } from '../../../workflows/_kit/definition.js';
import { faulty } from '../../../test/support/faulty-workflow.js';
import { deadEndsOf } from './check-workflow.js';
import { PROPERTIES } from './properties/all-properties.js';
import { reviewerDidNotDraft } from './properties/independent-review.js';
import { prove } from './prove.js';
import type { RealEvent } from './real-run.js';
import { play } from './thin.js';

const CONTRACT = DEFINITIONS.find(({ id }) => id === 'contract@1') as WorkflowDefinition;
const TEXT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const FACTS = {
  at: '2026-03-05T02:00:00.000Z',
  today: '2026-03-05',
  settings: Object.fromEntries(CONTRACT.settings.map(name => [name, 1_000_000_000])),
};

const PROMISES = DEFINITIONS.flatMap(definition =>
  PROPERTIES.filter(property => property.appliesTo(definition)).map(property => ({ definition, property })),
);

const act = (sender: string, duty: string, type: string, data: Record<string, unknown>): RealEvent => {
  const documents = [{ documentId: 'd1', slot: 'draft', n: 1, sha256: TEXT, current: true }];
  const facts = { ...FACTS, documents, people: ['adviser', 'r1'], advisers: ['adviser'] };
  return { type, data, facts, sender, duty };
};
const store = (sender: string, slot: string, sha256: string): RealEvent =>
  act(sender, 'drafter', 'ATTACH_DOCUMENT', { ...CONTRACT.events.ATTACH_DOCUMENT?.example, slot, sha256 });
const review = (sender: string): RealEvent =>
  act(sender, 'reviewer', 'ISSUE_REVIEW_OPINION', {
    ...CONTRACT.events.ISSUE_REVIEW_OPINION?.example,
    conclusion: 'lawful',
    textSha256: TEXT,
    seen: [TEXT],
    items: [],
  });

/** By a person who stores a file as drafter after approval, and reviews when the first reviewer is recused. */
const LATE_DRAFTER = [
  store('drafter', 'draft', TEXT),
  store('drafter', 'counterpartyQualification', OTHER),
  act('drafter', 'drafter', 'SUBMIT_FOR_REVIEW', {}),
  act('r1', 'reviewer', 'ACCEPT', {}),
  act('r1', 'reviewer', 'ASSIGN_ADVISER', { adviserId: 'adviser' }),
  act('adviser', 'legalAdviser', 'DECLARE_NO_CONFLICT', {}),
  act('adviser', 'legalAdviser', 'ISSUE_ADVISER_OPINION', {
    conclusion: 'approve',
    textSha256: TEXT,
    items: [],
  }),
  review('r1'),
  act('leader', 'leader', 'APPROVE_CONTRACT', { approved: true, textSha256: TEXT }),
  store('r2', 'counterpartyQualification', TEXT),
  act('secretary', 'secretary', 'RECUSE', { personId: 'r1', reason: { text: OTHER } }),
  review('r2'),
];

describe('of the workflows that are shipped', () => {
  it.each(
    PROMISES.map(
      ({ definition, property }) => [definition.id, property.title.en, definition, property] as const,
    ),
  )('%s keeps in every run: %s', (_id, _title, definition, property) => {
    expect(prove(definition, property)).toMatchObject({ result: { kind: 'proved' } });
  });

  it.each(DEFINITIONS.map(definition => [definition.id, definition] as const))(
    '%s has no dead end',
    (_id, definition) => {
      expect(deadEndsOf(definition)).toEqual([]);
    },
  );

  // What is decided is drafted no more; but before the signature a recusal may lead back to review.
  it('contract@1 keeps who stored a file after approval from reviewing', () => {
    const opening = {
      title: '',
      data: CONTRACT.opening.example,
      facts: FACTS,
      sender: 'drafter',
      planned: false,
    };
    expect(play(CONTRACT, reviewerDidNotDraft, opening, LATE_DRAFTER)).toBeNull();
    const forgetful = faulty(CONTRACT, { changes: { fileBeforeSignature: () => ({}) } });
    expect(play(forgetful, reviewerDidNotDraft, opening, LATE_DRAFTER)).toMatchObject({
      fault: { en: 'the reviewer took part in drafting' },
    });
  });
});
