import { digestOf, type CaseRun } from '../test/support/case-run.js';
import { STATES, toMeeting } from '../test/support/case-states.js';
import {
  advise,
  AGENDA,
  meet,
  opinion,
  review,
  submit,
  toPreparing,
  toUnderReview,
} from '../test/support/case-steps.js';
import { hasEffectiveOpinionOn } from './_kit/review-control.js';
import { isOfDossier } from './_stages/v1/slots.js';
import { DEFINITIONS } from './index.js';

const at = (key: string, definition: (typeof DEFINITIONS)[number]): CaseRun =>
  STATES[key]?.(definition) as CaseRun;

describe.each(DEFINITIONS)('a changed text in $id', definition => {
  it.each([
    'judicialOffice.adoptionFeedback',
    'judicialOffice.reviewed',
    'committeeDecision.onAgenda',
    'committeeDecision.inSession',
  ])('stored in %s goes back to the drafter, and the opinion lapses', key => {
    const run = at(key, definition).store('draft', 'text-2');
    expect(run.key).toBe('drafting.revising');
    expect(run.control).toMatchObject({
      text: digestOf('text-2'),
      reviewLapsed: true,
      reviewedText: digestOf('text-1'),
    });
  });

  it.each([
    'drafting.planned',
    'drafting.preparing',
    'drafting.returned',
    'drafting.revising',
    'legalAdviserReview.awaitingSupplement',
  ])('stored in %s leaves the matter there', key => {
    const run = at(key, definition).store('draft', 'text-2');
    expect(run.key).toBe(key);
    expect(run.control.text).toBe(digestOf('text-2'));
  });

  it.each([
    'legalAdviserReview.submitted',
    'legalAdviserReview.accepted',
    'legalAdviserReview.assigned',
    'legalAdviserReview.adviserOpinion',
    'judicialOffice.underReview',
    'disclosure.pending',
    'disclosure.withholdingProposed',
    'disclosure.withheld',
    'disclosure.published',
    'archived',
    'rejected',
    'withdrawn',
  ])('is not taken in %s', key => {
    expect(() => at(key, definition).store('draft', 'text-2')).toThrow('notOffered');
  });

  it('other documents move nothing and leave the opinion alone', () => {
    for (const key of Object.keys(STATES).filter(state => state.includes('.'))) {
      const run = at(key, definition).store('other', 'note', { duty: 'secretary', by: 'secretary' });
      expect(run.key).toBe(key);
      expect(run.control.filledSlots).toContain('other');
      expect(run.control.drafters).not.toContain('secretary');
    }
  });

  it('makes a publication possible only when there is something to publish', () => {
    expect(() => at('judicialOffice.reviewed', definition).store('publication')).toThrow('notOffered');
    expect(at('disclosure.pending', definition).store('publication').key).toBe('disclosure.pending');
  });

  it('is not cured by storing the reviewed text again', () => {
    const run = toMeeting(definition).store('draft', 'text-2').store('draft', 'text-1');
    expect(run.control).toMatchObject({ text: digestOf('text-1'), reviewLapsed: true });
    expect(submit(run).key).toBe('judicialOffice.underReview');
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['textIsTheOneReviewed']);
  });

  it('is decided after its own opinion', () => {
    const run = review(submit(toMeeting(definition).store('draft', 'text-2')));
    expect(meet(run).control.decidedText).toBe(digestOf('text-2'));
  });

  it('lapses no opinion when the bytes are the same', () => {
    const run = toMeeting(definition).store('draft', 'text-1');
    expect(run.control.reviewLapsed).toBe(false);
    expect(run.key).toBe('drafting.revising');
  });

  it('makes a drafter of whoever stores it, by whatever duty', () => {
    const run = advise(submit(toPreparing(definition).store('draft', 'text-2', { duty: 'judicialHead' })));
    expect(run.control.drafters).toContain('judicialHead');
    const data = { conclusion: 'lawful', textSha256: run.text, seen: run.seen, checklist: FINE, items: [] };
    expect(run.refused('ISSUE_REVIEW_OPINION', data, { by: 'judicialHead', duty: 'judicialHead' })).toEqual([
      'reviewerIsNotDrafter',
    ]);
  });

  it('tells the dossier from what lies beside it as its slots do', () => {
    const beside = Object.entries(definition.slots).filter(([, slot]) => slot.beside === true);
    expect(Object.keys(definition.slots).filter(slot => !isOfDossier(slot))).toEqual(
      beside.map(([slot]) => slot),
    );
  });

  it('makes a drafter of whoever stores a part of the dossier, by whatever duty', () => {
    const run = toPreparing(definition).store('explanation', 'why', { by: 'reviewer', duty: 'reviewer' });
    const beside = run.copy().store('other', 'note', { by: 'secretary', duty: 'secretary' });
    expect(run.control.drafters).toContain('reviewer');
    expect(beside.control.drafters).not.toContain('secretary');
    const opinionOf = advise(submit(run));
    const data = opinion(opinionOf, 'lawful');
    expect(opinionOf.refused('ISSUE_REVIEW_OPINION', data, { by: 'reviewer' })).toEqual([
      'reviewerIsNotDrafter',
    ]);
  });

  it('stored by the adviser goes to another adviser', () => {
    const changed = toMeeting(definition).store('draft', 'text-2', { by: 'adviser', duty: 'legalAdviser' });
    expect(changed.control).toMatchObject({ adviserOpinionBy: 'adviser', drafters: ['drafter', 'adviser'] });
    const run = submit(changed);
    expect(run.key).toBe('legalAdviserReview.submitted');
    const own = { adviserId: 'adviser' };
    expect(run.copy().do('ACCEPT').refused('ASSIGN_ADVISER', own)).toEqual(['adviserEngaged']);
    expect(meet(review(advise(run, 'adviser2'))).control.decidedText).toBe(digestOf('text-2'));
  });

  it('makes a drafter of whoever stores anything as one', () => {
    const run = toPreparing(definition).store('other', 'note', { by: 'reviewer2' });
    advise(submit(run));
    const data = { conclusion: 'lawful', textSha256: run.text, seen: run.seen, checklist: FINE, items: [] };
    expect(run.refused('ISSUE_REVIEW_OPINION', data, { by: 'reviewer2' })).toEqual(['reviewerIsNotDrafter']);
    expect(run.refused('ISSUE_REVIEW_OPINION', data)).toEqual([]);
  });
});

/** A contract of that amount goes to a meeting; a decision has none. */
const amount = (name: string) => (name === 'contract' ? { amountFen: 1_000_000_000 } : {});

const FINE = { authority: { holds: true }, procedure: { holds: true }, content: { holds: true } };

describe.each(DEFINITIONS)('opinions in $id', definition => {
  const answers = (...statuses: string[]) => ({
    answers: statuses.map((adoptionStatus, index) => ({ n: index + 1, adoptionStatus, reason: '已有规定' })),
  });

  it.each([
    ['revise', ['adopted', 'notAdopted'], 'drafting.revising'],
    ['revise', ['notAdopted', 'partlyAdopted'], 'drafting.revising'],
    ['revise', ['notAdopted', 'notAdopted'], 'judicialOffice.reviewed'],
    ['lawful', ['adopted', 'notAdopted'], 'judicialOffice.reviewed'],
  ])('concluding “%s”, answered %j, lead to %s', (conclusion, statuses, key) => {
    const run = review(toUnderReview(definition), conclusion, 2).do('ANSWER_OPINION', answers(...statuses));
    expect(run.key).toBe(key);
    expect(run.record.reviewOpinion?.items.map(({ n, adoptionStatus }) => [n, adoptionStatus])).toEqual(
      statuses.map((status, index) => [index + 1, status]),
    );
  });

  it('count no longer once their giver drafts, until another reviews', () => {
    const answered = review(toUnderReview(definition, amount(definition.name)), 'lawful', 1);
    answered.do('ANSWER_OPINION', answers('adopted'), { by: 'reviewer' });
    const filed = toMeeting(definition).store('other', 'note', { by: 'reviewer' });
    for (const run of [answered, filed]) {
      expect(run.key).toBe('judicialOffice.reviewed');
      expect(hasEffectiveOpinionOn(run.control, run.text)).toBe(false);
      expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['textIsTheOneReviewed']);
      run.do('RECUSE', { personId: 'reviewer', reason: '参与起草' }, { duty: 'secretary' });
      run.do('ISSUE_REVIEW_OPINION', opinion(run, 'lawful'), { by: 'reviewer2' });
      expect(meet(run).key).toBe('committeeDecision.decided');
    }
  });

  it('of the adviser are given by nobody who drafts meanwhile', () => {
    const run = STATES['legalAdviserReview.adviserOpinion']?.(definition) as CaseRun;
    run.store('other', 'note', { by: 'adviser' });
    const approval = { conclusion: 'approve', textSha256: run.text, items: [] };
    expect(run.refused('ISSUE_ADVISER_OPINION', approval)).toEqual(['senderIsAssignedAdviser']);
  });

  it('are answered item by item', () => {
    const run = review(toUnderReview(definition), 'revise', 2);
    expect(run.refused('ANSWER_OPINION', answers('adopted'))).toEqual(['everyItemAnswered']);
    const unreasoned = {
      answers: [
        { n: 1, adoptionStatus: 'adopted' },
        { n: 2, adoptionStatus: 'notAdopted' },
      ],
    };
    expect(run.refused('ANSWER_OPINION', unreasoned)).toEqual(['everyItemAnswered']);
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['everyItemAnswered', 'conclusionPermits']);
  });

  it('of the adviser that reject send the matter back and start a new round', () => {
    const run = submit(toPreparing(definition)).do('ACCEPT').do('ASSIGN_ADVISER', { adviserId: 'adviser' });
    run.do('DECLARE_NO_CONFLICT');
    const rejection = {
      conclusion: 'reject',
      textSha256: run.text,
      items: [{ text: '违法', legalBasis: [] }],
    };
    expect(run.refused('ISSUE_ADVISER_OPINION', { ...rejection, items: [] })).toEqual(['itemsGiven']);
    expect(run.refused('ISSUE_ADVISER_OPINION', rejection, { by: 'adviser2' })).toEqual([
      'senderIsAssignedAdviser',
    ]);
    run.do('ISSUE_ADVISER_OPINION', rejection);
    expect(run.key).toBe('drafting.revising');
    expect(run.refused('PLACE_ON_AGENDA', AGENDA)).toEqual(['adviserApproved', 'reviewedBeforeDiscussion']);
    expect(submit(run).key).toBe('legalAdviserReview.submitted');
    expect(review(advise(run, 'adviser2')).key).toBe('judicialOffice.reviewed');
    expect(run.record.adviserOpinion).toMatchObject({ conclusion: 'approve', by: 'adviser2' });
  });

  it('are given on the current text, having seen the current documents', () => {
    const run = toUnderReview(definition).store('other', 'note');
    const data = {
      conclusion: 'lawful',
      textSha256: digestOf('text-9'),
      seen: [run.text],
      checklist: FINE,
      items: [],
    };
    expect(run.refused('ISSUE_REVIEW_OPINION', data)).toEqual(['textIsCurrent', 'seenIsCurrent']);
  });
});
