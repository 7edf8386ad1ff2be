import { CaseRun, digestOf } from '../../../test/support/case-run.js';
import {
  AGENDA,
  meet,
  named,
  prepare,
  publication,
  review,
  submit,
  toReviewed,
} from '../../../test/support/case-steps.js';
import { contract } from './index.js';

const MAJOR = { amountFen: 1_000_000_000 };

const approve = (run: CaseRun): CaseRun => run.do('APPROVE_CONTRACT', named(run, { approved: true }));
const signature = (run: CaseRun) => named(run, { signedOn: '2026-03-02', signedCopyId: 'signedCopy' });
const sign = (run: CaseRun): CaseRun => run.store('signedCopy').do('SIGN_CONTRACT', signature(run));

describe('an ordinary contract', () => {
  it('is reviewed, approved by the leader, signed, disclosed and archived', () => {
    const run = approve(toReviewed(contract));
    expect(run.key).toBe('committeeDecision.decided');
    sign(run);
    expect(run.record).toMatchObject({
      decision: { outcome: 'adopt', way: 'approval', by: 'leader' },
      signature: { textSha256: digestOf('text-1'), signedOn: '2026-03-02', signedCopyId: 'signedCopy' },
    });
    run.do('PUBLISH', publication()).do('ARCHIVE', { retention: 'thirtyYears' });
    expect(run.key).toBe('archived');
    expect(run.control.decidedText).toBe(digestOf('text-1'));
  });

  it('goes to no meeting', () => {
    const run = toReviewed(contract);
    expect(run.control).toMatchObject({ track: 'ordinary' });
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toBeNull();
  });

  it('ends when the leader does not approve', () => {
    const run = toReviewed(contract);
    run.do('APPROVE_CONTRACT', named(run, { approved: false, reason: '价格偏高' }));
    expect(run.key).toBe('rejected');
    expect(run.record.decision).toMatchObject({ outcome: 'reject', note: '价格偏高' });
  });

  it('is approved only on the text reviewed', () => {
    const run = toReviewed(contract);
    const other = { approved: true, textSha256: digestOf('text-9') };
    expect(run.refused('APPROVE_CONTRACT', other)).toEqual(['textIsTheOneReviewed']);
    const early = prepare(CaseRun.open(contract));
    expect(early.refused('APPROVE_CONTRACT', named(early, { approved: true }))).toEqual([
      'adviserHeard',
      'reviewedBeforeDiscussion',
    ]);
    expect(early.refused('APPROVE_CONTRACT', named(early, { approved: false }))).toBeNull();
  });
});

describe('a major contract', () => {
  it('goes to a meeting, not to the leader', () => {
    const run = toReviewed(contract, MAJOR);
    expect(run.control).toMatchObject({ track: 'major' });
    expect(run.refused('APPROVE_CONTRACT', named(run, { approved: true }))).toBeNull();
    expect(sign(meet(run)).key).toBe('disclosure.pending');
  });

  it('is one from the configured amount on, also when edited', () => {
    const run = CaseRun.open(contract, { amountFen: 999_999_999 });
    expect(run.control).toMatchObject({ track: 'ordinary' });
    run.do('EDIT_DRAFT', { title: '租赁合同', data: { ...contract.opening.example, ...MAJOR } });
    expect(run.control).toMatchObject({ track: 'major' });
    run.do('EDIT_DRAFT', { title: '租赁合同', data: contract.opening.example });
    expect(run.control).toMatchObject({ track: 'ordinary' });
  });

  it('stays one once it was on an agenda, whatever its amount becomes', () => {
    const run = toReviewed(contract, MAJOR).do('PLACE_ON_AGENDA', AGENDA).store('draft', 'text-2');
    run.do('EDIT_DRAFT', { title: '租赁合同', data: { ...contract.opening.example, amountFen: 1 } });
    expect(run.control).toMatchObject({ track: 'major' });
    review(submit(run));
    expect(run.refused('APPROVE_CONTRACT', named(run, { approved: true }))).toBeNull();
  });
});

describe('before submission', () => {
  it.each([
    ['a guarantee', { guaranteesDebt: true }, ['guaranteeFree']],
    ['a lease of more than twenty years', { termMonths: 300 }, ['leaseTermAllowed']],
    ['both', { guaranteesDebt: true, termMonths: 300 }, ['guaranteeFree', 'leaseTermAllowed']],
    ['a long use of land', { contractKind: 'landUse', termMonths: 480 }, []],
  ])('%s is judged by the law', (_name, data, rules) => {
    expect(prepare(CaseRun.open(contract, data)).refused('SUBMIT_FOR_REVIEW')).toEqual(rules);
  });
});

describe('between decision and signature', () => {
  it('another text undoes the decision and goes back to review', () => {
    const run = approve(toReviewed(contract)).store('draft', 'text-2');
    expect(run.key).toBe('drafting.revising');
    expect(run.control).toMatchObject({ decidedText: null, reviewLapsed: true });
    expect(run.record).toMatchObject({ decision: null, milestones: { decidedAt: null } });
    expect(run.refused('SIGN_CONTRACT', named(run, { signedOn: '2026-03-02', signedCopyId: 'x' }))).toEqual([
      'textIsTheOneReviewed',
    ]);
    expect(sign(approve(review(submit(run)))).control.decidedText).toBe(digestOf('text-2'));
  });

  it('a formal amendment that was confirmed cannot be confirmed again for another text', () => {
    const run = toReviewed(contract, MAJOR);
    meet(run, 'adoptWithAmendment', { amendment: '更正地址', substantive: false });
    review(submit(run.store('draft', 'text-2'))).do('CONFIRM_AMENDMENT', named(run));
    review(submit(run.store('draft', 'text-3')));
    expect(run.refused('CONFIRM_AMENDMENT', named(run))).toBeNull();
    expect(meet(run).key).toBe('committeeDecision.decided');
  });

  it('the recusal of who gave an opinion undoes the decision', () => {
    const run = approve(toReviewed(contract));
    const adviser = run
      .copy()
      .do('RECUSE', { personId: 'adviser', reason: '代理对方' }, { duty: 'judicialHead' });
    expect(adviser.key).toBe('legalAdviserReview.accepted');
    const reviewer = run
      .copy()
      .do('RECUSE', { personId: 'reviewer', reason: '近亲属' }, { duty: 'secretary' });
    expect(reviewer.key).toBe('judicialOffice.underReview');
    for (const { control, record } of [adviser, reviewer]) {
      expect(control).toMatchObject({ decidedText: null, reviewLapsed: true });
      expect(record.decision).toBeNull();
    }
    const other = run.copy().do('RECUSE', { personId: 'member1', reason: '近亲属' }, { duty: 'secretary' });
    expect(other.key).toBe('committeeDecision.decided');
    expect(sign(other).key).toBe('disclosure.pending');
  });

  it('the recusal of the leader who approved undoes the decision, not the opinion', () => {
    const run = approve(toReviewed(contract));
    run.do('RECUSE', { personId: 'leader', reason: '近亲属为对方股东' }, { duty: 'leader' });
    expect(run.key).toBe('judicialOffice.reviewed');
    expect(run.control).toMatchObject({ decidedText: null, reviewLapsed: false, approvedBy: null });
    expect(run.record).toMatchObject({ decision: null, milestones: { decidedAt: null } });
    const approval = named(run, { approved: true });
    expect(run.refused('APPROVE_CONTRACT', approval)).toEqual(['senderNotRecused']);
    expect(run.do('APPROVE_CONTRACT', approval, { by: 'leader2' }).key).toBe('committeeDecision.decided');
  });

  it('the contract may still be given up, after signature no more', () => {
    const run = approve(toReviewed(contract));
    expect(run.copy().do('WITHDRAW', { reason: '对方违约' }).key).toBe('withdrawn');
    expect(sign(run).refused('WITHDRAW', { reason: '对方违约' })).toBeNull();
  });

  it('is not signed on a day that has yet to come', () => {
    const run = approve(toReviewed(contract)).store('signedCopy');
    expect(run.ask('SIGN_CONTRACT', { ...signature(run), signedOn: '2026-03-03' })).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/signedOn', code: 'in-the-future' }],
    });
  });

  it('is not signed before it was decided', () => {
    const run = approve(toReviewed(contract)).store('signedCopy');
    const facts = { decidedOn: '2026-03-02' };
    const early = { ...signature(run), signedOn: '2026-03-01' };
    expect(run.ask('SIGN_CONTRACT', early, { facts })).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/signedOn', code: 'before-decision' }],
    });
    expect(run.ask('SIGN_CONTRACT', signature(run), { facts }).kind).toBe('accepted');
  });

  it('once signed, keeps the copy that was signed', () => {
    const run = sign(approve(toReviewed(contract)).store('signedCopy', 'not the final one'));
    expect(() => run.copy().store('signedCopy', 'another')).toThrow('notOffered');
    const earlier = publication('formatted', 'signedCopy', 1);
    expect(run.ask('PUBLISH', earlier)).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/renditions/0', code: 'not-for-publication' }],
    });
    expect(run.refused('PUBLISH', publication('formatted', 'signedCopy', 2))).toEqual([]);
  });

  it('takes as signed copy only what was stored as one', () => {
    const run = approve(toReviewed(contract));
    const data = { ...signature(run), signedCopyId: 'draft' };
    expect(run.ask('SIGN_CONTRACT', data)).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/signedCopyId', code: 'unknown-document' }],
    });
  });
});

it('amends only a contract that was signed', () => {
  const amends = { amends: 'm-1', amendmentReason: '延长租期' };
  const data = { ...contract.opening.example, ...amends };
  const opening = contract.opening.references[0];
  const asked = (amended: object | null) =>
    opening?.exists({ control: {}, data, facts: { amended } } as never);
  expect([asked(null), asked({ signed: false }), asked({ signed: true })]).toEqual([false, false, true]);
});
