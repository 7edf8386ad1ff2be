import type { CaseRun } from '../test/support/case-run.js';
import { STATES, toMeeting } from '../test/support/case-states.js';
import {
  AGENDA,
  attend,
  attendance,
  meet,
  onAgenda,
  outcome,
  review,
  says,
  state,
  submit,
  toUnderReview,
} from '../test/support/case-steps.js';
import { DEFINITIONS } from './index.js';

const recuse = (run: CaseRun, personId: string): CaseRun =>
  run.do('RECUSE', { personId, reason: '与对方有利害关系' }, { duty: 'secretary' });

describe.each(DEFINITIONS)('recusal in $id', definition => {
  it('bars a person from every further act, as the first thing named', () => {
    const run = recuse(toUnderReview(definition), 'reviewer');
    expect(run.refused('RETURN', { reason: '材料不实' })).toEqual(['senderNotRecused']);
    expect(
      run.refused(
        'PUBLISH',
        { renditions: [{ documentId: 'draft', version: 1, kind: 'original' }] },
        { by: 'reviewer' },
      )?.[0],
    ).toBe('senderNotRecused');
    expect(run.refused('RETURN', { reason: '材料不实' }, { by: 'reviewer2' })).toEqual([]);
  });

  it.each([
    ['assigned', 'legalAdviserReview.assigned'],
    ['asked for the opinion', 'legalAdviserReview.adviserOpinion'],
    ['heard, the matter under review', 'judicialOffice.underReview'],
    ['heard, the opinion to be answered', 'judicialOffice.adoptionFeedback'],
    ['heard, the matter reviewed', 'judicialOffice.reviewed'],
    ['heard, the matter on the agenda', 'committeeDecision.onAgenda'],
    ['heard, the matter in session', 'committeeDecision.inSession'],
  ])('of an adviser %s leads to another adviser', (_name, key) => {
    const run = recuse(STATES[key]?.(definition) as CaseRun, 'adviser');
    expect(run.key).toBe('legalAdviserReview.accepted');
    expect(run.control).toMatchObject({ adviser: null, adviserOpinionBy: null, adviserConclusion: null });
    expect(run.record.adviserOpinion).toBeNull();
    expect(run.refused('ASSIGN_ADVISER', { adviserId: 'adviser' })).toEqual(['adviserEngaged']);
  });

  it.each([
    'judicialOffice.adoptionFeedback',
    'judicialOffice.reviewed',
    'committeeDecision.onAgenda',
    'committeeDecision.inSession',
  ])('of who gave the review opinion leads from %s to another review', key => {
    const run = recuse(STATES[key]?.(definition) as CaseRun, 'reviewer');
    expect(run.key).toBe('judicialOffice.underReview');
    expect(run.control.reviewLapsed).toBe(true);
    expect(run.record.reviewOpinion).toMatchObject({ by: 'reviewer' });
  });

  it('names somebody who can act on matters', () => {
    const recusal = { personId: 'auditor', reason: '近亲属' };
    const asked = toUnderReview(definition).ask('RECUSE', recusal, { duty: 'secretary' });
    expect(asked).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/personId', code: 'cannot-act' }],
    });
  });

  it('of anyone else leaves the matter where it is', () => {
    for (const key of ['judicialOffice.reviewed', 'committeeDecision.inSession', 'drafting.preparing']) {
      expect(recuse(STATES[key]?.(definition) as CaseRun, 'leader').key).toBe(key);
    }
  });

  it('in drafting takes the opinions but moves nothing, and asks for an adviser anew', () => {
    const run = toMeeting(definition).store('draft', 'text-2');
    expect(recuse(run, 'adviser').key).toBe('drafting.revising');
    expect(submit(run).key).toBe('legalAdviserReview.submitted');
  });

  it('of the reviewer while the matter was submitted anew skips no adviser', () => {
    const run = submit(review(toUnderReview(definition), 'unlawful', 1));
    expect(recuse(run, 'reviewer').key).toBe('legalAdviserReview.submitted');
    expect(run.control.reviewLapsed).toBe(true);
  });

  it('of an earlier adviser does not displace the one assigned since', () => {
    const run = submit(review(toUnderReview(definition), 'unlawful', 1));
    run.do('ACCEPT').do('ASSIGN_ADVISER', { adviserId: 'adviser2' });
    expect(recuse(run, 'adviser').key).toBe('legalAdviserReview.assigned');
    expect(run.control).toMatchObject({ adviser: 'adviser2', adviserConclusion: null });
  });

  it('ends with a decision only on opinions of those who are not recused', () => {
    const run = recuse(toMeeting(definition), 'adviser');
    run.do('ASSIGN_ADVISER', { adviserId: 'adviser2' }).do('DECLARE_NO_CONFLICT', {}, { by: 'adviser2' });
    run.do(
      'ISSUE_ADVISER_OPINION',
      { conclusion: 'approve', textSha256: run.text, items: [] },
      { by: 'adviser2' },
    );
    expect(run.key).toBe('judicialOffice.underReview');
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['textIsTheOneReviewed']);
    expect(meet(review(run)).key).toBe('committeeDecision.decided');
  });
});

describe.each(DEFINITIONS)('recusal at the meeting in $id', definition => {
  const session = () => attend(onAgenda(toMeeting(definition)));

  it('takes a member’s stance out of the count', () => {
    const run = state(state(session(), 'member1', 'disagree'), 'member2');
    recuse(run, 'member1');
    expect(run.control).toMatchObject({ presentCount: 3, disagreeCount: 0, agreeCount: 1, reserveCount: 0 });
    expect(run.ask('RECORD_STATEMENT', says('member1', 'agree'))).toMatchObject({ kind: 'invalid' });
    state(state(run, 'member3'), 'chair');
    expect(run.refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual([]);
  });

  it('leaves a meeting without its head unable to decide until attendance is recorded anew', () => {
    const run = session();
    for (const personId of ['member1', 'member2', 'member3', 'chair']) state(run, personId);
    recuse(run, 'chair');
    expect(run.refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual(['everyMemberHeard']);
    expect(run.refused('RECORD_ATTENDANCE', attendance())).toEqual(['everyMemberRecorded']);
    run.do('RECORD_ATTENDANCE', { ...attendance('chair'), headId: 'member1' });
    for (const personId of ['member2', 'member3', 'member1']) state(run, personId);
    expect(run.refused('RECORD_DECISION', outcome(run, 'adopt'))).toEqual([]);
  });

  it('of who spoke in reserve is taken back too', () => {
    const run = recuse(state(session(), 'member1', 'reserve'), 'member1');
    expect(run.control).toMatchObject({ reserveCount: 0, membersHeard: [] });
  });
});
