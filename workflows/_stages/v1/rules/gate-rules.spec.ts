import { judge } from '../../../../test/support/judge-rule.js';
import type { Facts } from '../../../_kit/facts.js';
import type { AnyRule } from '../../../_kit/rule.js';
import { EMPTY_CONTROL, type CaseControl } from '../control.js';
import {
  adviserApproved,
  adviserHeard,
  conclusionPermits,
  everyItemAnswered,
  reviewedBeforeDiscussion,
  textIsTheOneReviewed,
} from './gate-rules.js';

const ask = judge(EMPTY_CONTROL);
const holds = (rule: AnyRule, control: Partial<CaseControl>, data: object = {}, facts: Partial<Facts> = {}) =>
  ask(rule, { control, data, facts });

const reviewed: Partial<CaseControl> = {
  text: 'a',
  reviewedText: 'a',
  reviewedBy: 'reviewer',
  reviewConclusion: 'lawful',
};
const answer = (n: number, adoptionStatus: string, reason?: string) => ({
  n,
  adoptionStatus,
  ...(reason !== undefined && { reason }),
});

describe('every item is answered', () => {
  const twoItems = { ...reviewed, reviewItems: 2 };

  it('when the opinion has none, or all were answered', () => {
    expect(holds(everyItemAnswered, reviewed)).toBe(true);
    expect(holds(everyItemAnswered, twoItems)).toBe(false);
    expect(holds(everyItemAnswered, { ...twoItems, itemsAnswered: true })).toBe(true);
  });

  it.each([
    ['each once, with reasons', [answer(1, 'adopted'), answer(2, 'notAdopted', '已在公告说明')], true],
    ['in any order', [answer(2, 'partlyAdopted', '部分已改'), answer(1, 'adopted')], true],
    ['one missing', [answer(1, 'adopted')], false],
    ['one twice', [answer(1, 'adopted'), answer(1, 'adopted')], false],
    ['one that is not there', [answer(1, 'adopted'), answer(3, 'adopted')], false],
    ['one too many', [answer(1, 'adopted'), answer(2, 'adopted'), answer(3, 'adopted')], false],
    ['not adopted without a reason', [answer(1, 'adopted'), answer(2, 'notAdopted')], false],
    ['partly adopted without a reason', [answer(1, 'partlyAdopted'), answer(2, 'adopted')], false],
  ])('judges answers: %s', (_name, answers, fits) => {
    expect(holds(everyItemAnswered, twoItems, { answers })).toBe(fits);
  });

  it('asks no answers to an opinion that calls for another text', () => {
    expect(holds(everyItemAnswered, { ...twoItems, reviewConclusion: 'unlawful' })).toBe(true);
    expect(holds(everyItemAnswered, { ...twoItems, reviewLapsed: true })).toBe(true);
    expect(holds(everyItemAnswered, {})).toBe(true);
  });
});

describe('the adviser', () => {
  it('must have been heard', () => {
    expect(holds(adviserHeard, {})).toBe(false);
    expect(holds(adviserHeard, { adviserConclusion: 'reject' })).toBe(true);
  });

  it('must not have drafted, before or after', () => {
    const heard = { adviserConclusion: 'approve', adviserOpinionBy: 'adviser' } as const;
    expect(holds(adviserHeard, { ...heard, drafters: ['drafter'] })).toBe(true);
    expect(holds(adviserHeard, { ...heard, drafters: ['drafter', 'adviser'] })).toBe(false);
  });

  it('must not have rejected the matter', () => {
    expect(holds(adviserApproved, { adviserConclusion: 'reject' })).toBe(false);
    expect(holds(adviserApproved, { adviserConclusion: 'approve' })).toBe(true);
  });
});

describe('the review opinion', () => {
  it('must have been given by the reviewing body', () => {
    expect(holds(reviewedBeforeDiscussion, { adviserConclusion: 'approve' })).toBe(false);
    expect(holds(reviewedBeforeDiscussion, reviewed)).toBe(true);
  });

  it.each([
    ['lawful', {}, true],
    ['riskDisclosed', {}, true],
    ['unlawful', { itemsAnswered: true, noneAdopted: true }, false],
    ['revise', {}, false],
    ['revise', { itemsAnswered: true }, false],
    ['revise', { itemsAnswered: true, noneAdopted: true }, true],
  ] as const)('concluding “%s” with %j permits: %s', (reviewConclusion, more, permits) => {
    expect(holds(conclusionPermits, { ...reviewed, reviewConclusion, ...more })).toBe(permits);
  });

  it('names the conclusion that stands in the way', () => {
    const control = { ...EMPTY_CONTROL, ...reviewed, reviewConclusion: 'unlawful' as const };
    const details = conclusionPermits.details?.({ control } as never);
    expect(details).toEqual({ conclusion: { 'zh-CN': '不合法', en: 'unlawful' } });
  });

  it('must be on the current text', () => {
    expect(holds(textIsTheOneReviewed, reviewed)).toBe(true);
    expect(holds(textIsTheOneReviewed, { ...reviewed, text: 'b' })).toBe(false);
    expect(holds(textIsTheOneReviewed, { ...reviewed, text: null })).toBe(false);
    expect(holds(textIsTheOneReviewed, { ...reviewed, reviewLapsed: true })).toBe(false);
    expect(holds(textIsTheOneReviewed, { ...reviewed, recused: ['reviewer'] })).toBe(false);
    expect(holds(textIsTheOneReviewed, reviewed, { textSha256: 'a' })).toBe(true);
    expect(holds(textIsTheOneReviewed, reviewed, { textSha256: 'b' })).toBe(false);
  });

  it('must be on what is published: the text decided, every original of it, and whatever lies where the text does', () => {
    const document = (documentId: string, sha256: string, slot = 'draft') => ({
      documentId,
      slot,
      n: 1,
      sha256,
      current: true,
    });
    const documents = [
      document('decided', 'a'),
      document('earlier', 'b'),
      document('scan', 'c', 'publication'),
    ];
    const facts = { documents };
    const publishes = (kind: string, documentId: string) => ({
      renditions: [{ documentId, version: 1, kind }],
    });
    const decided = { ...reviewed, decidedText: 'a' };
    expect(holds(textIsTheOneReviewed, decided, publishes('original', 'decided'), facts)).toBe(true);
    expect(holds(textIsTheOneReviewed, decided, publishes('original', 'scan'), facts)).toBe(false);
    expect(holds(textIsTheOneReviewed, decided, publishes('formatted', 'scan'), facts)).toBe(true);
    for (const kind of ['original', 'formatted', 'redacted'])
      expect(holds(textIsTheOneReviewed, decided, publishes(kind, 'earlier'), facts)).toBe(false);
    expect(
      holds(textIsTheOneReviewed, { ...decided, decidedText: 'c' }, publishes('formatted', 'scan'), facts),
    ).toBe(false);
  });
});
