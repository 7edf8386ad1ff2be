import { judge } from '../../../../test/support/judge-rule.js';
import { EMPTY_CONTROL } from '../control.js';
import { disclosureReasonGiven, senderNotRecused, unclassified } from './opening-rules.js';

const holds = judge(EMPTY_CONTROL);

describe('what is asked of every sender and every opening', () => {
  it('lets nobody act on a matter from which they are recused', () => {
    const control = { recused: ['reviewer'] };
    expect(holds(senderNotRecused, { control, sender: 'reviewer' })).toBe(false);
    expect(holds(senderNotRecused, { control, sender: 'reviewer2' })).toBe(true);
  });

  it('keeps classified matters out, when opened and when edited', () => {
    expect(holds(unclassified, { data: { classified: true } })).toBe(false);
    expect(holds(unclassified, { data: { classified: false } })).toBe(true);
    expect(holds(unclassified, { data: { title: '题', data: { classified: true } } })).toBe(false);
    expect(holds(unclassified, { data: { title: '题', data: { classified: false } } })).toBe(true);
  });

  it.each([
    [{ disclosureAttribute: 'proactive' }, true],
    [{ disclosureAttribute: 'onRequest' }, false],
    [{ disclosureAttribute: 'withheld' }, false],
    [{ disclosureAttribute: 'withheld', disclosureReason: '涉及商业秘密' }, true],
  ])('asks why a matter is not disclosed proactively: %j', (data, given) => {
    expect(holds(disclosureReasonGiven, { data })).toBe(given);
    expect(holds(disclosureReasonGiven, { data: { title: '题', data } })).toBe(given);
  });
});
