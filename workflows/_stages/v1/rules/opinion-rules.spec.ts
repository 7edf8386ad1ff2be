import { judge } from '../../../../test/support/judge-rule.js';
import { EMPTY_CONTROL } from '../control.js';
import {
  itemsGiven,
  reviewerIsNotAdviser,
  reviewerIsNotDrafter,
  riskDisclosureAllowed,
  seenIsCurrent,
  textIsCurrent,
} from './opinion-rules.js';

const holds = judge(EMPTY_CONTROL);
const document = (sha256: string, current = true, slot = 'other') => ({
  documentId: sha256,
  slot,
  n: 1,
  sha256,
  current,
});

describe('who reviews', () => {
  it('has done nothing as drafter', () => {
    const control = { drafters: ['reviewer2'] };
    expect(holds(reviewerIsNotDrafter, { control, sender: 'reviewer2' })).toBe(false);
    expect(holds(reviewerIsNotDrafter, { control, sender: 'reviewer' })).toBe(true);
  });

  it('has not given the adviser’s opinion', () => {
    const control = { adviserOpinionBy: 'reviewer2' };
    expect(holds(reviewerIsNotAdviser, { control, sender: 'reviewer2' })).toBe(false);
    expect(holds(reviewerIsNotAdviser, { control, sender: 'reviewer' })).toBe(true);
  });
});

describe('an opinion', () => {
  it('is on the current text', () => {
    expect(holds(textIsCurrent, { control: { text: 'a' }, data: { textSha256: 'a' } })).toBe(true);
    expect(holds(textIsCurrent, { control: { text: 'a' }, data: { textSha256: 'b' } })).toBe(false);
  });

  it('has seen exactly the current documents', () => {
    const facts = {
      documents: [document('a'), document('old', false), document('b'), document('b', true, 'draft')],
    };
    const seen = (...digests: string[]) => holds(seenIsCurrent, { data: { seen: digests }, facts });
    expect(seen('b', 'a')).toBe(true);
    expect(seen('a')).toBe(false);
    expect(seen('a', 'b', 'c')).toBe(false);
    expect(seen('a', 'b', 'old')).toBe(false);
  });

  it.each([
    ['approve', 0, true],
    ['lawful', 0, true],
    ['reject', 0, false],
    ['revise', 0, false],
    ['unlawful', 0, false],
    ['unlawful', 1, true],
  ])('concluding “%s” with %i items stands: %s', (conclusion, count, given) => {
    expect(
      holds(itemsGiven, { data: { conclusion, items: Array.from({ length: count }, () => ({})) } }),
    ).toBe(given);
  });

  it('discloses a risk only in an exploratory reform, and says which', () => {
    const disclose = (exploratoryReform: boolean, riskStatement?: string) =>
      holds(riskDisclosureAllowed, {
        control: { exploratoryReform },
        data: { conclusion: 'riskDisclosed', ...(riskStatement !== undefined && { riskStatement }) },
      });
    expect(disclose(true, '国家尚无明确规定')).toBe(true);
    expect(disclose(true)).toBe(false);
    expect(disclose(false, '国家尚无明确规定')).toBe(false);
    expect(holds(riskDisclosureAllowed, { data: { conclusion: 'lawful' } })).toBe(true);
  });
});
