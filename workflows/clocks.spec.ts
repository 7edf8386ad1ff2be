import type { CaseRun } from '../test/support/case-run.js';
import { STATES, toMeeting } from '../test/support/case-states.js';
import { meet, opinion, review, submit, toPreparing, toUnderReview } from '../test/support/case-steps.js';
import { DEFINITIONS } from './index.js';

const on = (run: CaseRun, today: string): CaseRun => Object.assign(run, { today });

describe.each(DEFINITIONS)('clocks in $id', definition => {
  it.each(Object.keys(STATES))('in %s the clock of the state runs, and no other', key => {
    const run = STATES[key]?.(definition) as CaseRun;
    const { clock } = run.record;
    const expected = definition.states[key]?.clock ?? null;
    if (expected === 'stopped') expect(clock).toMatchObject({ stopped: true });
    else if (expected === null) expect(clock).toBeNull();
    else expect(clock).toMatchObject({ kind: expected, stopped: false });
  });

  it('counts one review from acceptance to the opinion', () => {
    const run = submit(toPreparing(definition));
    expect(run.record.clock).toEqual({
      kind: 'formalCheck',
      startedOn: '2026-03-02',
      days: 3,
      stopped: false,
    });
    on(run, '2026-03-04').do('ACCEPT');
    const review = { kind: 'review', startedOn: '2026-03-04', days: 15, stopped: false };
    expect(run.record.clock).toEqual(review);
    on(run, '2026-03-06').do('ASSIGN_ADVISER', { adviserId: 'adviser' }).do('DECLARE_NO_CONFLICT');
    run.do('ISSUE_ADVISER_OPINION', { conclusion: 'approve', textSha256: run.text, items: [] });
    expect(run.record.clock).toEqual(review);
    on(run, '2026-03-10').do('RECUSE', { personId: 'adviser', reason: '利害关系' }, { duty: 'secretary' });
    expect(run.record.clock).toEqual(review);
  });

  it('starts anew when a revised text goes straight back to the reviewer', () => {
    const run = toMeeting(definition).store('draft', 'text-2');
    on(run, '2026-03-20');
    expect(submit(run).record.clock).toMatchObject({ kind: 'review', startedOn: '2026-03-20', days: 15 });
  });

  it.each([
    ['formalCheck', 'legalAdviserReview.submitted'],
    ['review', 'legalAdviserReview.accepted'],
  ])('stands still for a supplement and goes on with the days left: %s', (kind, key) => {
    const run = STATES[key]?.(definition) as CaseRun;
    const facts = { clock: { overdue: false, daysLeft: 2 } };
    run.do('REQUEST_SUPPLEMENT', { items: ['风险评估报告'] }, { facts });
    expect(run.record.clock).toMatchObject({ kind, days: 2, stopped: true });
    on(run, '2026-03-12').do('PROVIDE_SUPPLEMENT', { note: '已补' });
    expect(run.key).toBe(key);
    expect(run.record.clock).toEqual({ kind, startedOn: '2026-03-12', days: 2, stopped: false });
    expect(run.record.supplement).toMatchObject({ items: ['风险评估报告'], note: '已补' });
    expect(run.refused('REQUEST_SUPPLEMENT', { items: ['再补'] })).toEqual(['supplementedOnce']);
  });

  it('has nothing left after a supplement that was asked for too late', () => {
    const run = submit(toPreparing(definition));
    run.do('REQUEST_SUPPLEMENT', { items: ['依据'] }, { facts: { clock: { overdue: true, daysLeft: -3 } } });
    expect(run.record.clock).toMatchObject({ days: 0, stopped: true });
  });

  it('asks for a supplement again only after another submission', () => {
    const run = submit(toPreparing(definition)).do('REQUEST_SUPPLEMENT', { items: ['依据'] });
    run.do('PROVIDE_SUPPLEMENT').do('TAKE_BACK');
    expect(submit(run).refused('REQUEST_SUPPLEMENT', { items: ['依据'] })).toEqual([]);
  });

  it('is extended once for each review, in time and within the limit', () => {
    const run = toUnderReview(definition);
    const extend = (workingDays: number) => ({ workingDays, reason: '需要论证' });
    expect(run.refused('EXTEND_REVIEW', extend(11))).toEqual(['extensionTimely']);
    const late = { facts: { clock: { overdue: true, daysLeft: -1 } } };
    expect(run.refused('EXTEND_REVIEW', extend(5), late)).toEqual(['extensionTimely']);
    run.do('EXTEND_REVIEW', extend(5));
    expect(run.record.clock).toMatchObject({ days: 20 });
    expect(run.refused('EXTEND_REVIEW', extend(1))).toEqual(['extensionTimely']);
    review(run, 'revise', 1).do('ANSWER_OPINION', { answers: [{ n: 1, adoptionStatus: 'adopted' }] });
    expect(submit(run).refused('EXTEND_REVIEW', extend(1))).toEqual([]);
  });

  it('fixes the numbers in force at acceptance', () => {
    const run = submit(toPreparing(definition));
    expect(run.record.settings).toBeNull();
    expect(run.do('ACCEPT').record.settings).toMatchObject({ reviewWorkingDays: 15, feedbackWorkingDays: 5 });
  });

  it('never turns a deadline into an opinion', () => {
    const run = on(toUnderReview(definition), '2027-01-01');
    expect(run.control.reviewedBy).toBeNull();
    expect(run.refused('ISSUE_REVIEW_OPINION', opinion(run, 'lawful'))).toEqual([]);
  });
});

describe('the twenty days of disclosure', () => {
  it('count from the decision, not from its report to the Party committee', () => {
    const [decision] = DEFINITIONS;
    const run = meet(toMeeting(decision as never));
    on(run, '2026-03-09').do('REPORT_TO_PARTY_COMMITTEE', { reportedOn: '2026-03-09' });
    expect(run.record.clock).toEqual({
      kind: 'disclosure',
      startedOn: '2026-03-02',
      days: 20,
      stopped: false,
    });
    on(run, '2026-03-12').do('PROPOSE_WITHHOLDING', {
      legalBasis: ['SC-711:15'],
      reason: '秘密',
      reevaluateOn: '2027-01-01',
    });
    run.do('DECIDE_WITHHOLDING', { approved: false });
    expect(run.record.clock).toMatchObject({ startedOn: '2026-03-02' });
  });

  it('count from the day a contract was signed', () => {
    const [, contract] = DEFINITIONS;
    const run = meet(toMeeting(contract as never)).store('signedCopy');
    on(run, '2026-03-09').do('SIGN_CONTRACT', {
      textSha256: run.text,
      signedOn: '2026-03-06',
      signedCopyId: 'signedCopy',
    });
    expect(run.record.clock).toMatchObject({ kind: 'disclosure', startedOn: '2026-03-06' });
  });
});
