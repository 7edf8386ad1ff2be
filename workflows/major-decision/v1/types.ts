import type { ChangeInput, Patch } from '../../_kit/change.js';
import {
  day,
  enumeration,
  flag,
  measure,
  optionalEnumeration,
  type ControlCells,
} from '../../_kit/control.js';
import type { CaseChange } from '../../_stages/v1/case-change.js';
import { CASE_CELLS, type CaseControl } from '../../_stages/v1/control.js';
import type { CaseRecord } from '../../_stages/v1/record.js';

/** Procedures that Order 713 asks of a decision before review. */
export const PROCEDURES = [
  'publicParticipation',
  'expertArgumentation',
  'riskAssessment',
  'fairCompetitionReview',
] as const;
export type Procedure = (typeof PROCEDURES)[number];
export type Settled = 'open' | 'done' | 'notRequired';

export interface DecisionControl extends CaseControl, Readonly<Record<Procedure, Settled>> {
  readonly affectsMarketEntities: boolean;
  /** Calendar days of an open comment; `null` when opinions were sought in another way. */
  readonly commentDays: number | null;
  /** The last day of that comment. */
  readonly commentCloseOn: string | null;
  /** The notice explained why the period is shorter. */
  readonly commentShortened: boolean;
  /** Calendar days between delivery of the materials and the hearing. */
  readonly hearingNoticeDays: number | null;
  readonly expertsSigned: boolean;
  readonly expertsDeclared: boolean;
  readonly riskControllable: 'yes' | 'no' | null;
  readonly fairCompetition: 'compliant' | 'violating' | 'exempt' | null;
}

const settled = () => enumeration(['open', 'done', 'notRequired']);

/** Order 713 Art. 15: thirty days; Art. 16: seven days. */
export const COMMENT_DAYS = 30;
export const HEARING_NOTICE_DAYS = 7;

export const DECISION_CELLS: ControlCells = {
  ...CASE_CELLS,
  publicParticipation: settled(),
  expertArgumentation: settled(),
  riskAssessment: settled(),
  fairCompetitionReview: settled(),
  affectsMarketEntities: flag(),
  commentDays: measure(COMMENT_DAYS),
  commentCloseOn: day(),
  commentShortened: flag(),
  hearingNoticeDays: measure(HEARING_NOTICE_DAYS),
  expertsSigned: flag(),
  expertsDeclared: flag(),
  riskControllable: optionalEnumeration(['yes', 'no']),
  fairCompetition: optionalEnumeration(['compliant', 'violating', 'exempt']),
};

/** How a procedure stands: what was recorded, or why it is not required. */
export type ProcedureRecord = { readonly settled: 'done' | 'notRequired' } & Readonly<
  Record<string, unknown>
>;

export interface DecisionCase extends CaseRecord {
  readonly procedures: Readonly<Partial<Record<Procedure, ProcedureRecord>>>;
  readonly partyReport: {
    readonly reportedOn: string;
    readonly documentNumber: string | null;
    readonly by: string;
  } | null;
}

/** An assignment that also changes a decision's own cells. */
export const decisionChange = <D>(
  apply: (input: ChangeInput<DecisionControl, DecisionCase, D>) => Patch<DecisionControl, DecisionCase>,
): CaseChange => apply as unknown as CaseChange;
