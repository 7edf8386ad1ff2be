import { judge } from '../../../../test/support/judge-rule.js';
import { text } from '../../../_kit/text.js';
import { EMPTY_CONTROL } from '../control.js';
import {
  adviserEngaged,
  extensionTimely,
  senderIsAssignedAdviser,
  supplementedOnce,
} from './acceptance-rules.js';
import { dossierComplete } from './dossier-complete.js';

const holds = judge(EMPTY_CONTROL);

describe('acceptance', () => {
  it('names what is missing in the dossier, in both languages', () => {
    const rule = dossierComplete(() => [
      { slot: 'draft', label: text('决策草案', 'Draft') },
      { slot: 'explanation', label: text('起草说明', 'Explanation') },
    ]);
    expect(holds(rule, { control: { filledSlots: ['draft', 'explanation', 'other'] } })).toBe(true);
    expect(holds(rule, { control: { filledSlots: ['draft'] } })).toBe(false);
    expect(rule.details?.({ control: EMPTY_CONTROL } as never)).toEqual({
      missing: { 'zh-CN': '决策草案、起草说明', en: 'Draft, Explanation' },
    });
  });

  it('asks for a supplement once for each submission', () => {
    expect(holds(supplementedOnce)).toBe(true);
    expect(holds(supplementedOnce, { control: { supplementAsked: true } })).toBe(false);
  });

  it('assigns only an adviser who did not draft and is not recused', () => {
    const facts = { advisers: ['adviser'] };
    const assign = (adviserId: string, control = {}) =>
      holds(adviserEngaged, { data: { adviserId }, control, facts });
    expect(assign('adviser')).toBe(true);
    expect(assign('drafter')).toBe(false);
    expect(assign('adviser', { drafters: ['adviser'] })).toBe(false);
    expect(assign('adviser', { recused: ['adviser'] })).toBe(false);
  });

  it('lets only the assigned adviser declare and advise', () => {
    const control = { adviser: 'adviser' };
    expect(holds(senderIsAssignedAdviser, { control, sender: 'adviser' })).toBe(true);
    expect(holds(senderIsAssignedAdviser, { control, sender: 'adviser2' })).toBe(false);
    const drafting = { ...control, drafters: ['adviser'] };
    expect(holds(senderIsAssignedAdviser, { control: drafting, sender: 'adviser' })).toBe(false);
  });
});

describe('an extension', () => {
  const clock = { overdue: false, daysLeft: 0 };
  const extend = (workingDays: number, control = {}, overdue = false) =>
    holds(extensionTimely, {
      data: { workingDays },
      control,
      facts: { clock: { ...clock, overdue }, settings: { maxExtensionWorkingDays: 10 } },
    });

  it('is given on the last day, once, and up to the limit', () => {
    expect(extend(10)).toBe(true);
    expect(extend(11)).toBe(false);
    expect(extend(1, { extended: true })).toBe(false);
    expect(extend(1, {}, true)).toBe(false);
  });

  it('is judged before the days are known', () => {
    const facts = { clock, settings: { maxExtensionWorkingDays: 10 } };
    expect(holds(extensionTimely, { facts })).toBe(true);
    expect(holds(extensionTimely, { facts: { ...facts, clock: { ...clock, overdue: true } } })).toBe(false);
  });
});
