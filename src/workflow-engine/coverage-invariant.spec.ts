import 'reflect-metadata';
import type { WorkflowDefinition, WorkflowKind } from '../../workflows/_kit/definition.js';
import { contract } from '../../workflows/contract/v1/index.js';
import { majorDecision } from '../../workflows/major-decision/v1/index.js';
import { coverageFault } from './coverage-invariant.js';
import { decide } from './decide.js';
import { stateValue } from './state-key.js';
import type { StoredState } from './types.js';

const TEXT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

const REVIEWED = {
  text: TEXT,
  decidedText: TEXT,
  reviewedText: TEXT,
  reviewedBy: 'reviewer',
  reviewConclusion: 'lawful',
  reviewLapsed: false,
  reviewItems: 0,
  itemsAnswered: false,
  noneAdopted: false,
  recused: [] as string[],
  drafters: ['drafter'],
};

const emptyContext = (definition: WorkflowDefinition): StoredState['context'] =>
  definition.opening.context({
    title: '事项',
    data: {},
    facts: {
      at: '2026-03-05T02:00:00.000Z',
      today: '2026-03-05',
      settings: { majorContractFen: 1_000_000_000 },
    },
    sender: 'drafter',
    planned: true,
  });

function stateAt(key: string, control: Record<string, unknown>, definition = majorDecision): StoredState {
  const context = emptyContext(definition);
  return { value: stateValue(key), context: { ...context, control: { ...context.control, ...control } } };
}

describe('what stands decided, signed or disclosed', () => {
  it.each(['committeeDecision.decided', 'disclosure.pending', 'disclosure.published', 'archived'])(
    'stands in %s on an effective opinion on that text',
    key => expect(coverageFault(majorDecision, stateAt(key, REVIEWED))).toBeNull(),
  );

  it.each<[string, Record<string, unknown>]>([
    ['there is no opinion', { reviewedBy: null, reviewedText: null, reviewConclusion: null }],
    ['it is unlawful', { reviewConclusion: 'unlawful' }],
    ['it was on another text', { reviewedText: OTHER }],
    ['the text decided is not the current one', { decidedText: OTHER }],
    ['no text was decided', { decidedText: null }],
    ['it has lapsed', { reviewLapsed: true }],
    ['its giver is recused', { recused: ['reviewer'] }],
    ['its items are not answered', { reviewItems: 2 }],
    [
      'it asks for a revision and items were adopted',
      { reviewConclusion: 'revise', reviewItems: 1, itemsAnswered: true },
    ],
  ])('does not when %s', (_why, cells) => {
    expect(
      coverageFault(majorDecision, stateAt('committeeDecision.decided', { ...REVIEWED, ...cells })),
    ).not.toBeNull();
  });

  it('is asked nothing of before it is decided', () => {
    expect(
      coverageFault(majorDecision, stateAt('committeeDecision.inSession', { ...REVIEWED, reviewedBy: null })),
    ).toBeNull();
  });

  it.each<[WorkflowKind, boolean]>([
    ['reviewing', false],
    ['guidance', true],
    ['exempt', false],
    ['record', true],
  ])('after an unlawful opinion, in a %s workflow: %s', (kind, stands) => {
    const state = stateAt('committeeDecision.decided', { ...REVIEWED, reviewConclusion: 'unlawful' });
    expect(coverageFault({ ...majorDecision, kind }, state) === null).toBe(stands);
  });
});

/** The workflow with its rules forgotten: what is left is the engine. */
const withoutRules = (definition: WorkflowDefinition): WorkflowDefinition => ({
  ...definition,
  events: Object.fromEntries(
    Object.entries(definition.events).map(([type, event]) => [type, { ...event, rules: [], references: [] }]),
  ),
});

describe('an engine whose workflow forgot its rules', () => {
  const facts = {
    at: '2026-03-05T02:00:00.000Z',
    today: '2026-03-05',
    settings: { majorContractFen: 1_000_000_000 },
  };

  it('writes no decision without a review', () => {
    const state = stateAt('committeeDecision.inSession', { text: TEXT });
    const event = { type: 'RECORD_DECISION', data: { outcome: 'adopt', textSha256: TEXT } };
    const actor = { personId: 'secretary', duty: 'secretary' as const };
    expect(() => decide(withoutRules(majorDecision), state, event, actor, facts)).toThrow(/^coverage: /);
  });

  it('writes no approval of a contract found unlawful', () => {
    const cells = { ...REVIEWED, decidedText: null, reviewConclusion: 'unlawful', track: 'ordinary' };
    const state = stateAt('judicialOffice.reviewed', cells, contract);
    const event = { type: 'APPROVE_CONTRACT', data: { approved: true, textSha256: TEXT } };
    const actor = { personId: 'leader', duty: 'leader' as const };
    expect(() => decide(withoutRules(contract), state, event, actor, facts)).toThrow(/^coverage: /);
  });

  it('still takes the step when the review is there', () => {
    const state = stateAt(
      'judicialOffice.reviewed',
      { ...REVIEWED, decidedText: null, track: 'ordinary' },
      contract,
    );
    const event = { type: 'APPROVE_CONTRACT', data: { approved: true, textSha256: TEXT } };
    const actor = { personId: 'leader', duty: 'leader' as const };
    expect(decide(withoutRules(contract), state, event, actor, facts)).toMatchObject({
      kind: 'accepted',
      to: 'committeeDecision.decided',
    });
  });
});
