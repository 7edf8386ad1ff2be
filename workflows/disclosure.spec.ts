import { close, STATES, toMeeting } from '../test/support/case-states.js';
import type { CaseRun } from '../test/support/case-run.js';
import { meet, publication, review, submit, withholding } from '../test/support/case-steps.js';
import { DEFINITIONS } from './index.js';

describe.each(DEFINITIONS)('disclosure of $id', definition => {
  const pending = () => STATES['disclosure.pending']?.(definition) as CaseRun;

  it('publishes the text decided; what is called its original has its bytes', () => {
    const run = pending().store('publication', 'red-headed', { duty: 'publisher', by: 'publisher' });
    expect(run.refused('PUBLISH', publication('original', 'publication'))).toEqual(['textIsTheOneReviewed']);
    expect(run.refused('PUBLISH', publication('formatted', 'publication'))).toEqual([]);
    run.do('PUBLISH', publication());
    expect(run.record.disclosure).toMatchObject({
      renditions: [{ documentId: 'draft', version: 1, kind: 'original' }],
    });
    expect(run.record.milestones.disclosedAt).toBe('2026-03-02T02:00:00.000Z');
  });

  it('never publishes an earlier draft, whatever it is called', () => {
    const run = close(meet(review(submit(toMeeting(definition).store('draft', 'text-2')))));
    for (const kind of ['original', 'formatted', 'redacted'])
      expect(run.refused('PUBLISH', publication(kind, 'draft', 1))).toContain('textIsTheOneReviewed');
    expect(run.refused('PUBLISH', publication('original', 'draft', 2))).toEqual([]);
  });

  it('publishes only documents that are there', () => {
    expect(pending().ask('PUBLISH', publication('original', 'draft', 2))).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/renditions/0', code: 'unknown-document' }],
    });
  });

  it('publishes only the text, what was made for publication, and a signed copy', () => {
    const run = pending().store('publication').store('meetingRecord').store('other');
    const renditions = ['draft', 'publication', 'meetingRecord', 'other'].map(documentId => ({
      documentId,
      version: 1,
      kind: documentId === 'draft' ? 'original' : 'formatted',
    }));
    expect(run.ask('PUBLISH', { renditions })).toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/data/renditions/2', code: 'not-for-publication' }],
    });
    expect(run.refused('PUBLISH', { renditions: renditions.slice(0, 2) })).toEqual([]);
    expect(run.ask('PUBLISH', publication('redacted', 'other')).kind).toBe('invalid');
  });

  it('goes on when the reviewer, as a drafter, files something after the decision', () => {
    for (const key of ['committeeDecision.decided', 'disclosure.pending', 'disclosure.published']) {
      const run = STATES[key]?.(definition) as CaseRun;
      expect(run.store('other', 'note', { by: 'reviewer' }).key).toBe(key);
      expect(run.control.drafters).not.toContain('reviewer');
    }
  });

  it('explains what a redacted rendition leaves out', () => {
    const run = pending().store('publication', 'redacted');
    const redacted = publication('redacted', 'publication');
    expect(run.refused('PUBLISH', redacted)).toEqual(['withholdingGrounded']);
    run.do('PUBLISH', { ...redacted, withheldParts: withholding });
    expect(run.record.disclosure).toMatchObject({ withheldParts: withholding });
  });

  it('withholds on a ground that another person approves, and may publish later', () => {
    const run = pending().do('PROPOSE_WITHHOLDING', withholding);
    expect(run.refused('DECIDE_WITHHOLDING', { approved: true }, { by: 'publisher' })).toEqual([
      'approverIsNotProposer',
    ]);
    run.do('DECIDE_WITHHOLDING', { approved: true, reason: '理由成立' });
    expect(run.record.disclosure?.withholding).toMatchObject({
      ...withholding,
      proposedBy: 'publisher',
      approvedBy: 'leader',
    });
    const archived = run.copy().do('ARCHIVE', { retention: 'tenYears' });
    expect([archived.key, archived.control.published]).toEqual(['archived', false]);
    run.do('PUBLISH', publication());
    expect([run.key, run.control.published]).toEqual(['disclosure.published', true]);
  });

  it('goes back to waiting when withholding is not approved', () => {
    const run = pending()
      .do('PROPOSE_WITHHOLDING', withholding)
      .do('DECIDE_WITHHOLDING', { approved: false });
    expect(run.key).toBe('disclosure.pending');
    expect(run.refused('PROPOSE_WITHHOLDING', { ...withholding, legalBasis: ['SC-713:25'] })).toEqual([
      'withholdingGrounded',
    ]);
  });
});
