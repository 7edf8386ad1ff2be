import 'reflect-metadata';
import { TOY } from '../../test/support/toy-workflow.js';
import { replay, ReplayError, replayStates, type RecordedEvent } from './replay.js';

const facts = { at: '2026-03-02T01:00:00.000Z', today: '2026-03-02', settings: {} };
const by = (personId: string, action: string, data: Record<string, unknown> = {}): RecordedEvent => ({
  action,
  data,
  facts,
  actor: { personId, duty: 'drafter' },
});
const A = 'a'.repeat(64);
const trail = [
  by('d', 'OPEN', { title: 't', data: TOY.opening.example, planned: false }),
  by('d', 'ATTACH_DOCUMENT', { slot: 'draft', sha256: A }),
  by('d', 'SUBMIT'),
  by('r', 'ISSUE_REVIEW_OPINION', { conclusion: 'lawful', textSha256: A, items: [] }),
  by('s', 'PLACE_ON_AGENDA'),
  by('s', 'RECORD_DECISION', { outcome: 'adopt', textSha256: A }),
];

describe('replay', () => {
  it('gives the state of the entries, one after each', () => {
    expect(replay(TOY, trail).value).toEqual({ committeeDecision: 'decided' });
    expect(replayStates(TOY, trail)).toHaveLength(trail.length);
  });

  it('says which event a workflow does not accept, and by which rule', () => {
    const skipped = trail.filter(({ action }) => action !== 'ISSUE_REVIEW_OPINION');
    expect(() => replay(TOY, skipped)).toThrow(
      'event 4 (PLACE_ON_AGENDA) is not accepted on replay: reviewedBeforeDiscussion',
    );
  });

  it.each([[[]], [trail.slice(1)], [[...trail, by('x', 'toString')]]])(
    'refuses a trail that is none',
    events => {
      expect(() => replay(TOY, events)).toThrow(ReplayError);
    },
  );
});
