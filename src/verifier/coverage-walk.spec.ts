import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import { CoverageWalk } from './coverage-walk.js';
import type { RecordedBody } from './recorded.js';

type Step = readonly [
  action: string,
  data?: Record<string, unknown>,
  by?: string,
  way?: { from: string; to: string },
];

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

const bodyOf = ([action, data = {}, by = 'someone', way]: Step): RecordedBody => ({
  action,
  at: '2026-03-02T01:00:00.000Z',
  actor: { personId: by, duty: 'secretary' },
  version: 1,
  documents: [],
  nonce: '',
  data,
  ...way,
});

/** Which steps, counted from 1, lack the review they needed. */
function lacking(steps: readonly Step[], definition: WorkflowDefinition | null = null): number[] {
  const walk = new CoverageWalk(definition);
  return steps.flatMap((step, index) => (walk.follow(bodyOf(step)) ? [index + 1] : []));
}

const draft = (sha256: string, n = 1): Step => [
  'ATTACH_DOCUMENT',
  { documentId: 'd', n, slot: 'draft', sha256 },
];
const opinion = (conclusion: string, textSha256 = A, items = 0): Step => [
  'ISSUE_REVIEW_OPINION',
  { conclusion, textSha256, items: Array.from({ length: items }, () => ({ text: '…' })) },
  'reviewer',
];
const answers = (...statuses: string[]): Step => [
  'ANSWER_OPINION',
  { answers: statuses.map((adoptionStatus, index) => ({ n: index + 1, adoptionStatus, reason: '理由' })) },
];
const adopt = (textSha256 = A): Step => ['RECORD_DECISION', { outcome: 'adopt', textSha256 }];

describe('a decision', () => {
  it('is covered by a lawful opinion on its text', () => {
    expect(lacking([draft(A), opinion('lawful'), adopt()])).toEqual([]);
  });

  it('is not covered without an opinion', () => {
    expect(lacking([draft(A), adopt()])).toEqual([2]);
  });

  it('is not covered by an opinion that came later', () => {
    expect(lacking([draft(A), adopt(), opinion('lawful')])).toEqual([2]);
  });

  it('is not covered by an opinion on another text', () => {
    expect(lacking([draft(A), opinion('lawful'), adopt(B)])).toEqual([3]);
    expect(lacking([draft(A), opinion('lawful'), draft(B, 2), adopt(B)])).toEqual([4]);
  });

  it('is not covered by an opinion from before the text was changed, even if it was changed back', () => {
    expect(lacking([draft(A), opinion('lawful'), draft(B, 2), draft(A, 3), adopt()])).toEqual([5]);
    expect(
      lacking([draft(A), opinion('lawful'), draft(B, 2), draft(A, 3), opinion('lawful'), adopt()]),
    ).toEqual([]);
  });

  it('is never covered by an unlawful conclusion', () => {
    expect(lacking([draft(A), opinion('unlawful'), adopt()])).toEqual([3]);
  });

  it('is covered by a conclusion to revise only when every item was declined with a reason', () => {
    const decided = (...statuses: string[]): number[] =>
      lacking([draft(A), opinion('revise', A, 2), answers(...statuses), adopt()]);
    expect(decided('notAdopted', 'notAdopted')).toEqual([]);
    expect(decided('notAdopted', 'adopted')).toEqual([4]);
    expect(decided('notAdopted')).toEqual([4]);
  });

  it('needs an answer to every item of a lawful opinion too', () => {
    expect(lacking([draft(A), opinion('lawful', A, 1), adopt()])).toEqual([3]);
    expect(lacking([draft(A), opinion('lawful', A, 1), answers('adopted'), adopt()])).toEqual([]);
  });

  it('is not covered once who gave the opinion, or the adviser, was recused', () => {
    const adviser: Step = ['ISSUE_ADVISER_OPINION', {}, 'adviser'];
    const recused = (personId: string): Step => ['RECUSE', { personId }];
    expect(lacking([draft(A), opinion('lawful'), recused('reviewer'), adopt()])).toEqual([4]);
    expect(lacking([draft(A), adviser, opinion('lawful'), recused('adviser'), adopt()])).toEqual([5]);
    expect(lacking([draft(A), opinion('lawful'), recused('other'), adopt()])).toEqual([]);
  });

  it('is no decision when it defers, rejects or asks for amendment', () => {
    for (const outcome of ['defer', 'reject', 'adoptWithAmendment']) {
      expect(lacking([draft(A), ['RECORD_DECISION', { outcome, textSha256: A }]])).toEqual([]);
    }
  });
});

describe('signature, approval and publication', () => {
  it('need the opinion as the decision does', () => {
    expect(lacking([draft(A), ['APPROVE_CONTRACT', { approved: true, textSha256: A }]])).toEqual([2]);
    expect(lacking([draft(A), ['APPROVE_CONTRACT', { approved: false, textSha256: A }]])).toEqual([]);
    expect(lacking([draft(A), ['CONFIRM_AMENDMENT', { textSha256: A }]])).toEqual([2]);
    expect(lacking([draft(A), opinion('lawful'), adopt(), ['SIGN_CONTRACT', { textSha256: B }]])).toEqual([
      4,
    ]);
  });

  it('publish as the original only the text decided', () => {
    const publish = (version: number, kind: string): Step => [
      'PUBLISH',
      { renditions: [{ documentId: 'd', version, kind }] },
    ];
    const decided = [draft(A), opinion('lawful'), adopt()];
    const other: Step = ['ATTACH_DOCUMENT', { documentId: 'd', n: 2, slot: 'publication', sha256: B }];
    expect(lacking([...decided, publish(1, 'original')])).toEqual([]);
    expect(lacking([...decided, other, publish(2, 'original')])).toEqual([5]);
    expect(lacking([...decided, other, publish(2, 'redacted')])).toEqual([]);
  });
});

describe('what is published', () => {
  const decided = [draft(A), opinion('lawful'), adopt()];
  const file = (slot: string, sha256: string, n = 1, documentId = slot): Step => [
    'ATTACH_DOCUMENT',
    { documentId, n, slot, sha256 },
  ];
  const sign = (signedCopyId: string): Step => ['SIGN_CONTRACT', { textSha256: A, signedCopyId }];
  const publish = (documentId: string, version: number, kind = 'formatted'): Step => [
    'PUBLISH',
    { renditions: [{ documentId, version, kind }] },
  ];

  it.each(['original', 'formatted', 'redacted'])(
    'is the text that was decided where it comes from the draft, also when it is called %s',
    kind => {
      const later = [draft(B), draft(A, 2), opinion('lawful'), adopt()];
      expect(lacking([...later, publish('d', 2, kind)])).toEqual([]);
      expect(lacking([...later, publish('d', 1, kind)])).toEqual([5]);
    },
  );

  it('is a document that was stored', () => {
    expect(lacking([...decided, publish('nowhere', 1)])).toEqual([4]);
    expect(lacking([...decided, publish('d', 7)])).toEqual([4]);
  });

  it('is, of signed copies, the one that was named at the signature, as it then was', () => {
    const [first, second] = [file('signedCopy', B), file('signedCopy', 'c'.repeat(64), 2)];
    const signed = [...decided, first, sign('signedCopy')];
    expect(lacking([...signed, publish('signedCopy', 1)])).toEqual([]);
    expect(lacking([...signed, second, publish('signedCopy', 1)])).toEqual([]);
    expect(lacking([...signed, second, publish('signedCopy', 2)])).toEqual([7]);
    expect(lacking([...decided, first, second, sign('signedCopy'), publish('signedCopy', 1)])).toEqual([7]);
    expect(lacking([...signed, file('signedCopy', A, 1, 'other'), publish('other', 1)])).toEqual([7]);
    expect(lacking([...decided, first, publish('signedCopy', 1)])).toEqual([5]);
  });
});

describe('a workflow of a site’s own', () => {
  const definition = (kind: WorkflowDefinition['kind']): WorkflowDefinition =>
    ({ kind, states: { draft: { tags: [] }, done: { tags: ['decided'] } } }) as unknown as WorkflowDefinition;
  const shortCut: Step = ['JUST_DO_IT', {}, 'someone', { from: 'draft', to: 'done' }];

  it('is found by its tags when it calls its decision otherwise', () => {
    expect(lacking([draft(A), shortCut], definition('reviewing'))).toEqual([2]);
    expect(lacking([draft(A), opinion('lawful'), shortCut], definition('reviewing'))).toEqual([]);
  });

  it('needs an opinion of any conclusion where it gives guidance, and none where it only records', () => {
    expect(lacking([draft(A), opinion('unlawful'), shortCut], definition('guidance'))).toEqual([]);
    expect(lacking([draft(A), shortCut], definition('guidance'))).toEqual([2]);
    expect(lacking([draft(A), shortCut], definition('record'))).toEqual([]);
  });
});
