import { BODY, CaseRun } from './case-run.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';

type Data = Record<string, unknown>;

export const ITEM = { text: '付款条件不明确', legalBasis: ['CC:544'], suggestion: '写明付款期限' };
const ALL_HOLDS = { authority: { holds: true }, procedure: { holds: true }, content: { holds: true } };

const isDecision = (run: CaseRun): boolean => run.definition.name === 'major-decision';

/** A dossier as it must be to be submitted. */
export function prepare(run: CaseRun): CaseRun {
  run.store('draft', 'text-1');
  if (!isDecision(run)) return run.store('counterpartyQualification');
  run.store('explanation').store('legalBases').store('publicParticipation').store('riskAssessment');
  run.do('RECORD_PUBLIC_PARTICIPATION', {
    method: 'comment',
    openOn: '2026-01-05',
    closeOn: '2026-02-04',
    received: 3,
    adopted: 1,
    documentId: 'publicParticipation',
  });
  run.do('RECORD_RISK_ASSESSMENT', {
    assessedOn: '2026-02-05',
    controllable: true,
    documentId: 'riskAssessment',
  });
  for (const procedure of ['expertArgumentation', 'fairCompetitionReview'])
    run.do('DECLARE_PROCEDURE_NOT_REQUIRED', { procedure, reason: '不涉及' });
  return run;
}

export const toPreparing = (definition: WorkflowDefinition, data?: Data): CaseRun =>
  prepare(CaseRun.open(definition, data));
export const submit = (run: CaseRun): CaseRun => run.do('SUBMIT_FOR_REVIEW');

/** From `submitted` to the adviser's approval. */
export const advise = (run: CaseRun, adviser = 'adviser'): CaseRun =>
  run
    .do('ACCEPT')
    .do('ASSIGN_ADVISER', { adviserId: adviser })
    .do('DECLARE_NO_CONFLICT', {}, { by: adviser })
    .do('ISSUE_ADVISER_OPINION', { conclusion: 'approve', textSha256: run.text, items: [] }, { by: adviser });

export const toUnderReview = (definition: WorkflowDefinition, data?: Data): CaseRun =>
  advise(submit(toPreparing(definition, data)));

export const opinion = (run: CaseRun, conclusion: string, items = 0, more: Data = {}): Data => ({
  conclusion,
  textSha256: run.text,
  seen: run.seen,
  checklist: ALL_HOLDS,
  items: Array.from({ length: items }, () => ITEM),
  ...more,
});

export const review = (run: CaseRun, conclusion = 'lawful', items = 0): CaseRun =>
  run.do('ISSUE_REVIEW_OPINION', opinion(run, conclusion, items));

export const toReviewed = (definition: WorkflowDefinition, data?: Data): CaseRun =>
  review(toUnderReview(definition, data));

export const AGENDA = { forum: 'streetWorkingCommittee', meetingTitle: '第5次会议', meetingOn: '2026-03-02' };
export const onAgenda = (run: CaseRun): CaseRun => run.do('PLACE_ON_AGENDA', AGENDA);

/** Everybody there, the judicial office too; those named absent have a reason. */
export const attendance = (...absent: string[]): Data => ({
  headId: 'chair',
  attendance: [
    ...BODY.map(personId =>
      absent.includes(personId)
        ? { personId, role: 'member', present: false, absenceReason: '出差' }
        : { personId, role: 'member', present: true },
    ),
    { personId: 'judicialHead', role: 'judicialOffice', present: true },
    { personId: 'drafter', role: 'nonVoting', present: true },
  ],
});
export const attend = (run: CaseRun, ...absent: string[]): CaseRun =>
  run.do('RECORD_ATTENDANCE', attendance(...absent));

export const says = (personId: string, stance: string): Data => ({
  personId,
  stance,
  ...(stance !== 'agree' && { words: '资金来源未落实' }),
});
export const state = (run: CaseRun, personId: string, stance = 'agree'): CaseRun =>
  run.do('RECORD_STATEMENT', says(personId, stance));

/** Members in their order, the head last. */
export const discuss = (run: CaseRun, stances: Readonly<Record<string, string>> = {}): CaseRun => {
  for (const personId of ['member1', 'member2', 'member3', 'chair']) state(run, personId, stances[personId]);
  return run;
};

export const outcome = (run: CaseRun, name: string, more: Data = {}): Data => ({
  outcome: name,
  textSha256: run.text,
  ...more,
});
export const resolve = (run: CaseRun, name: string, more: Data = {}): CaseRun =>
  run.do('RECORD_DECISION', outcome(run, name, more));

/** Agenda to decision, everybody for it. */
export const meet = (run: CaseRun, name = 'adopt', more: Data = {}): CaseRun =>
  resolve(discuss(attend(onAgenda(run))), name, more);

export const named = (run: CaseRun, more: Data = {}): Data => ({ textSha256: run.text, ...more });

export const publication = (kind = 'original', documentId = 'draft', version = 1): Data => ({
  renditions: [{ documentId, version, kind }],
});
export const withholding = { legalBasis: ['SC-711:15'], reason: '涉及商业秘密', reevaluateOn: '2027-03-01' };
