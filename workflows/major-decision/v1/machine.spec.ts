import { CaseRun, digestOf } from '../../../test/support/case-run.js';
import {
  AGENDA,
  advise,
  attend,
  discuss,
  meet,
  named,
  onAgenda,
  opinion,
  outcome,
  prepare,
  publication,
  resolve,
  review,
  submit,
  toPreparing,
  toReviewed,
  toUnderReview,
} from '../../../test/support/case-steps.js';
import { majorDecision } from './index.js';

describe('a decision from draft to archive', () => {
  it('passes all five stages and is decided on exactly the text reviewed', () => {
    const run = toPreparing(majorDecision);
    expect(run.record).toMatchObject({ number: '街法审〔2026〕5号', title: '利民水库除险加固工程' });
    review(advise(submit(run)), 'lawful', 2);
    expect(run.key).toBe('judicialOffice.adoptionFeedback');
    run.do('ANSWER_OPINION', {
      answers: [
        { n: 1, adoptionStatus: 'adopted' },
        { n: 2, adoptionStatus: 'partlyAdopted', reason: '施工时一并落实' },
      ],
    });
    expect(run.key).toBe('judicialOffice.reviewed');
    meet(run);
    expect(run.control).toMatchObject({ decidedText: digestOf('text-1'), reviewedText: digestOf('text-1') });
    run.do('REPORT_TO_PARTY_COMMITTEE', { reportedOn: '2026-03-02', documentNumber: '街办〔2026〕12号' });
    run.do('PUBLISH', publication()).do('ARCHIVE', { retention: 'permanent' });
    expect(run.key).toBe('archived');
    expect(run.control.published).toBe(true);
  });

  it('shows in its record what a reader asks for', () => {
    const run = toReviewed(majorDecision);
    meet(run);
    const { procedures } = run.state.context.record as Record<string, unknown>;
    expect(procedures).toEqual({
      publicParticipation: expect.objectContaining({ settled: 'done', method: 'comment', received: 3 }),
      riskAssessment: expect.objectContaining({ settled: 'done', controllable: true }),
      expertArgumentation: { settled: 'notRequired', reason: '不涉及' },
      fairCompetitionReview: { settled: 'notRequired', reason: '不涉及' },
    });
    expect(run.record.meeting).toMatchObject({
      forum: 'streetWorkingCommittee',
      headId: 'chair',
      heldOn: '2026-03-02',
    });
    expect(run.record.meeting?.statements).toHaveLength(4);
    expect(run.record.decision).toMatchObject({
      outcome: 'adopt',
      way: 'meeting',
      textSha256: digestOf('text-1'),
    });
    expect(run.record.milestones).toMatchObject({ decidedAt: '2026-03-02T02:00:00.000Z', signedAt: null });
  });

  it('begins planned, with neither number nor drafter, until somebody starts', () => {
    const data = { summary: '改造', catalogueRow: { catalogueId: 'c', line: 2 }, plannedOn: '2026-06-30' };
    const run = CaseRun.open(majorDecision, data, true);
    expect(run.record).toMatchObject({ number: null, data });
    expect(run.control.drafters).toEqual([]);
    run.do('START_DRAFTING', { data: { ...majorDecision.opening.example, exploratoryReform: true } });
    expect(run.record).toMatchObject({ number: '街法审〔2026〕5号', title: '利民水库除险加固工程' });
    expect(run.control).toMatchObject({ drafters: ['drafter'], exploratoryReform: true });
    expect(run.record.data).toMatchObject({
      category: 'project',
      catalogueRow: { catalogueId: 'c', line: 2 },
    });
    expect(run.record.data).not.toHaveProperty('plannedOn');
  });
});

describe('before submission', () => {
  it('names everything that is missing at once', () => {
    const run = CaseRun.open(majorDecision, { affectsMarketEntities: true });
    expect(run.refused('SUBMIT_FOR_REVIEW')).toEqual([
      'dossierComplete',
      'proceduresSettled',
      'fairCompetitionReviewed',
    ]);
  });

  it('counts the days of a comment and of a notice before a hearing', () => {
    const run = toPreparing(majorDecision);
    const participation = { received: 0, adopted: 0, documentId: 'publicParticipation' };
    const comment = { ...participation, method: 'comment', openOn: '2026-01-05', closeOn: '2026-02-03' };
    run.do('RECORD_PUBLIC_PARTICIPATION', comment);
    expect(run.refused('SUBMIT_FOR_REVIEW')).toEqual(['commentPeriodKept']);
    run.do('RECORD_PUBLIC_PARTICIPATION', { ...comment, shortenedReason: '汛期将至' });
    expect(run.refused('SUBMIT_FOR_REVIEW')).toEqual([]);
    const hearing = {
      ...comment,
      method: 'hearing',
      materialsDeliveredOn: '2026-01-05',
      heldOn: '2026-01-11',
    };
    run.do('RECORD_PUBLIC_PARTICIPATION', hearing);
    expect(run.refused('SUBMIT_FOR_REVIEW')).toEqual(['hearingMaterialsTimely']);
    run.do('RECORD_PUBLIC_PARTICIPATION', { ...hearing, heldOn: '2026-01-12' });
    expect(run.refused('SUBMIT_FOR_REVIEW')).toEqual([]);
  });

  it.each([
    [{ closeOn: '2026-01-04' }, '/data/closeOn', 'before-opening'],
    [{ openOn: '2026-03-03', closeOn: '2026-04-02' }, '/data/openOn', 'in-the-future'],
    [{ received: 1, adopted: 2 }, '/data/adopted', 'more-than-received'],
  ])('takes no public participation that cannot have been: %j', (wrong, pointer, code) => {
    const run = toPreparing(majorDecision);
    const days = { method: 'comment', openOn: '2026-01-05', closeOn: '2026-02-04', shortenedReason: '应急' };
    const data = { ...days, received: 3, adopted: 1, documentId: 'publicParticipation' };
    expect(run.refused('RECORD_PUBLIC_PARTICIPATION', data)).toEqual([]);
    expect(run.ask('RECORD_PUBLIC_PARTICIPATION', { ...data, ...wrong })).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer, code }],
    });
  });

  it('forgets how a procedure was carried out when it is declared not required', () => {
    const run = toPreparing(majorDecision);
    run.do('RECORD_RISK_ASSESSMENT', {
      assessedOn: '2026-02-05',
      controllable: false,
      documentId: 'riskAssessment',
    });
    expect(run.control).toMatchObject({ riskControllable: 'no' });
    run.do('DECLARE_PROCEDURE_NOT_REQUIRED', { procedure: 'riskAssessment', reason: '不影响社会稳定' });
    expect(run.control).toMatchObject({ riskAssessment: 'notRequired', riskControllable: null });
  });

  it('refuses a document that is not the matter’s', () => {
    const run = toPreparing(majorDecision);
    const data = { assessedOn: '2026-02-05', controllable: true, documentId: 'elsewhere' };
    expect(run.ask('RECORD_RISK_ASSESSMENT', data)).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/documentId', code: 'unknown-document' }],
    });
    run.store('expertArgumentation').store('other');
    expect(run.ask('RECORD_RISK_ASSESSMENT', { ...data, documentId: 'expertArgumentation' }).kind).toBe(
      'invalid',
    );
    expect(run.refused('RECORD_RISK_ASSESSMENT', { ...data, documentId: 'other' })).toEqual([]);
  });
});

describe('the gate', () => {
  it('names its articles wherever a step is tried too early', () => {
    const early = CaseRun.open(majorDecision);
    const gates = ['adviserHeard', 'reviewedBeforeDiscussion'];
    expect(early.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(gates);
    expect(early.refused('RECORD_DECISION', outcome(early, 'adopt'))).toEqual(gates);
    expect(early.refused('RECORD_DECISION', outcome(early, 'defer'))).toBeNull();
    expect(early.refused('PUBLISH', publication())).toEqual(gates);
  });

  it('stays shut on an unlawful text until another text is reviewed', () => {
    const run = review(toUnderReview(majorDecision), 'unlawful', 1);
    expect(run.key).toBe('drafting.revising');
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['conclusionPermits']);
    submit(run);
    expect(run.key).toBe('legalAdviserReview.submitted');
  });

  it('takes an uncontrollable risk to no meeting', () => {
    const run = prepare(CaseRun.open(majorDecision));
    run.do('RECORD_RISK_ASSESSMENT', {
      assessedOn: '2026-02-05',
      controllable: false,
      documentId: 'riskAssessment',
    });
    review(advise(submit(run)));
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['riskControllable']);
  });

  it('lets an exploratory reform through with its risk disclosed', () => {
    const run = toUnderReview(majorDecision, { exploratoryReform: true });
    run.do('ISSUE_REVIEW_OPINION', opinion(run, 'riskDisclosed', 0, { riskStatement: '国家尚无明确规定' }));
    expect(meet(run).key).toBe('committeeDecision.decided');
  });
});

describe('amendment at the meeting', () => {
  const amended = (substantive: boolean): CaseRun => {
    const run = toReviewed(majorDecision);
    meet(run, 'adoptWithAmendment', { amendment: '明确资金来源', substantive });
    return run.store('draft', 'text-2');
  };

  it('gets its own review and, when formal, the head’s confirmation', () => {
    const run = amended(false);
    expect(run.refused('CONFIRM_AMENDMENT', named(run))).toEqual(['textIsTheOneReviewed']);
    expect(submit(run).key).toBe('judicialOffice.underReview');
    review(run).do('CONFIRM_AMENDMENT', named(run));
    expect(run.control).toMatchObject({ decidedText: digestOf('text-2'), amendment: 'none' });
    expect(run.record.decision).toMatchObject({ way: 'confirmation', textSha256: digestOf('text-2') });
  });

  it('is discussed again when substantive', () => {
    const run = review(submit(amended(true)));
    expect(run.refused('CONFIRM_AMENDMENT', named(run))).toBeNull();
    expect(meet(run).key).toBe('committeeDecision.decided');
  });

  it('is no longer the head’s to confirm once the meeting has it again, or the text was unlawful', () => {
    const again = review(submit(amended(false)));
    meet(again, 'defer');
    expect(again.refused('CONFIRM_AMENDMENT', named(again))).toBeNull();

    const undecided = onAgenda(review(submit(amended(false)))).store('draft', 'text-3');
    review(submit(undecided));
    expect(undecided.refused('CONFIRM_AMENDMENT', named(undecided))).toBeNull();

    const unlawful = review(submit(amended(false)), 'unlawful', 1);
    review(advise(submit(unlawful.store('draft', 'text-3')), 'adviser2'));
    expect(unlawful.refused('CONFIRM_AMENDMENT', named(unlawful))).toBeNull();
  });
});

describe('the meeting’s outcome', () => {
  it('defers to where the reviewed matter may be placed on an agenda again', () => {
    const run = meet(toReviewed(majorDecision), 'defer');
    expect(run.key).toBe('judicialOffice.reviewed');
    expect(meet(run).key).toBe('committeeDecision.decided');
  });

  it('rejects for good', () => {
    const run = discuss(attend(onAgenda(toReviewed(majorDecision))), {
      member1: 'disagree',
      member2: 'disagree',
    });
    expect(resolve(run, 'reject').key).toBe('rejected');
    expect(run.record.milestones.decidedAt).toBeNull();
  });

  it('names the text it is about', () => {
    const run = discuss(attend(onAgenda(toReviewed(majorDecision))));
    const other = { ...outcome(run, 'adopt'), textSha256: digestOf('text-9') };
    expect(run.refused('RECORD_DECISION', other)).toEqual(['textIsCurrent', 'textIsTheOneReviewed']);
    expect(run.refused('RECORD_DECISION', { ...other, outcome: 'defer' })).toEqual(['textIsCurrent']);
  });

  it.each([
    ['RECORD_EXPERT_ARGUMENTATION', 'heldOn', { experts: 3, signedAndSealed: true, interestsDeclared: true }],
    ['RECORD_RISK_ASSESSMENT', 'assessedOn', { controllable: true }],
    ['RECORD_FAIR_COMPETITION_REVIEW', 'reviewedOn', { conclusion: 'compliant' }],
  ])('%s is recorded once it has been done', (type, member, rest) => {
    const run = toPreparing(majorDecision).store('other');
    const on = (day: string): object => run.ask(type, { ...rest, documentId: 'other', [member]: day });
    expect(on('2026-03-02')).toMatchObject({ kind: 'accepted' });
    expect(on('2026-03-03')).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: `/data/${member}`, code: 'in-the-future' }],
    });
  });

  it('is confirmed after a formal amendment only as it could go on an agenda', () => {
    const run = meet(toReviewed(majorDecision), 'adoptWithAmendment', {
      amendment: '个别文字',
      substantive: false,
    }).store('draft', 'text-2');
    const again = { assessedOn: '2026-03-02', controllable: false, documentId: 'riskAssessment' };
    review(submit(run.do('RECORD_RISK_ASSESSMENT', again)));
    expect(run.refused('CONFIRM_AMENDMENT', named(run))).toEqual(['riskControllable']);
  });
});
