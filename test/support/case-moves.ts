import type { CaseRun, Otherwise } from './case-run.js';
import {
  AGENDA,
  attendance,
  ITEM,
  named,
  opinion,
  outcome,
  publication,
  says,
  withholding,
} from './case-steps.js';

type Data = Record<string, unknown>;

/** Something somebody might try, lawful or not. */
export interface Move {
  readonly type: string;
  readonly data: Data;
  readonly otherwise?: Otherwise;
}

const SPEAKERS = ['member1', 'member2', 'member3', 'chair'];
const PEOPLE = ['adviser', 'adviser2', 'reviewer', 'reviewer2', 'chair', 'member1'];

const tries = (type: string, ...datas: Data[]): Move[] => datas.map(data => ({ type, data }));
const by = (person: string, moves: readonly Move[]): Move[] =>
  moves.map(move => ({ ...move, otherwise: { by: person } }));

const drafting = (): Move[] => [
  ...tries('SUBMIT_FOR_REVIEW', {}, {}, {}),
  ...tries('TAKE_BACK', {}),
  ...tries('PROVIDE_SUPPLEMENT', {}),
];

const acceptance = (): Move[] => [
  ...tries('RETURN', { reason: '材料不实' }),
  ...tries('REQUEST_SUPPLEMENT', { items: ['依据'] }),
  ...tries('ACCEPT', {}, {}),
  ...tries('ASSIGN_ADVISER', { adviserId: 'adviser' }, { adviserId: 'adviser2' }),
  ...tries('EXTEND_REVIEW', { workingDays: 2, reason: '论证' }),
];

const opinions = (run: CaseRun): Move[] => [
  ...by('adviser', tries('DECLARE_NO_CONFLICT', {})),
  ...by('adviser2', tries('DECLARE_NO_CONFLICT', {})),
  ...['adviser', 'adviser2'].flatMap(adviser =>
    by(adviser, [
      ...tries('ISSUE_ADVISER_OPINION', named(run, { conclusion: 'approve', items: [] })),
      ...tries('ISSUE_ADVISER_OPINION', named(run, { conclusion: 'reject', items: [ITEM] })),
    ]),
  ),
  ...['reviewer', 'reviewer2'].flatMap(reviewer =>
    by(reviewer, [
      ...tries('ISSUE_REVIEW_OPINION', opinion(run, 'lawful'), opinion(run, 'lawful', 1)),
      ...tries('ISSUE_REVIEW_OPINION', opinion(run, 'revise', 1), opinion(run, 'unlawful', 1)),
    ]),
  ),
  ...tries('ANSWER_OPINION', { answers: [{ n: 1, adoptionStatus: 'adopted' }] }),
  ...tries('ANSWER_OPINION', { answers: [{ n: 1, adoptionStatus: 'notAdopted', reason: '已有规定' }] }),
];

const decisions = (run: CaseRun): Move[] => [
  ...tries('PLACE_ON_AGENDA', AGENDA, AGENDA),
  ...tries('RECORD_ATTENDANCE', attendance(), attendance('member1')),
  ...SPEAKERS.flatMap(speaker =>
    tries('RECORD_STATEMENT', says(speaker, 'agree'), says(speaker, 'disagree')),
  ),
  ...['adopt', 'defer', 'reject'].flatMap(name =>
    tries('RECORD_DECISION', outcome(run, name, { reasonsStatedAtMeeting: '汛期将至' })),
  ),
  ...[true, false].flatMap(substantive =>
    tries(
      'RECORD_DECISION',
      outcome(run, 'adoptWithAmendment', { amendment: '更正', substantive, reasonsStatedAtMeeting: '必要' }),
    ),
  ),
  ...tries('CONFIRM_AMENDMENT', named(run), named(run)),
];

const afterDecision = (run: CaseRun): Move[] => [
  ...tries('REPORT_TO_PARTY_COMMITTEE', { reportedOn: run.today }),
  ...tries('APPROVE_CONTRACT', named(run, { approved: true }), named(run, { approved: false })),
  ...tries('SIGN_CONTRACT', named(run, { signedOn: run.today, signedCopyId: 'signedCopy' })),
  ...tries('PUBLISH', publication(), publication('original', 'draft', 2)),
  ...tries('PROPOSE_WITHHOLDING', withholding),
  ...tries('DECIDE_WITHHOLDING', { approved: true }, { approved: false }),
  ...tries('ARCHIVE', { retention: 'permanent' }),
];

const recusals = (): Move[] =>
  PEOPLE.map(personId => ({
    type: 'RECUSE',
    data: { personId, reason: '利害关系' },
    otherwise: { duty: 'secretary' },
  }));

/** Everything the people of a street office might try with a matter as it stands. */
export const movesOn = (run: CaseRun): readonly Move[] =>
  [drafting(), acceptance(), opinions(run), decisions(run), afterDecision(run), recusals()]
    .flat()
    .filter(({ type }) => type in run.definition.events);
