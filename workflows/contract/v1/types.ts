import type { ChangeInput, Patch } from '../../_kit/change.js';
import {
  enumeration,
  flag,
  measure,
  optionalEnumeration,
  person,
  personSet,
  type ControlCells,
} from '../../_kit/control.js';
import type { CaseChange } from '../../_stages/v1/case-change.js';
import { CASE_CELLS, type CaseControl } from '../../_stages/v1/control.js';
import type { CaseRecord } from '../../_stages/v1/record.js';

export const CONTRACT_KINDS = [
  'lease',
  'landUse',
  'procurement',
  'construction',
  'service',
  'investmentPromotion',
  'transfer',
  'intent',
  'other',
] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export interface ContractControl extends CaseControl {
  readonly contractKind: ContractKind | null;
  readonly termMonths: number | null;
  readonly guaranteesDebt: boolean;
  /** A major contract goes to a meeting, an ordinary one to the leader. */
  readonly track: 'major' | 'ordinary';
  /** The leader who decided it; `null` while undecided, or when a meeting did. */
  readonly approvedBy: string | null;
  /** Who stored something as drafter since the decision: drafters, should the decision fall. */
  readonly lateDrafters: readonly string[];
}

/** Twenty years (Civil Code Art. 705). */
export const LONGEST_LEASE_MONTHS = 240;

export const CONTRACT_CELLS: ControlCells = {
  ...CASE_CELLS,
  contractKind: optionalEnumeration(CONTRACT_KINDS),
  termMonths: measure(LONGEST_LEASE_MONTHS),
  guaranteesDebt: flag(),
  track: enumeration(['major', 'ordinary']),
  approvedBy: person(),
  lateDrafters: personSet(),
};

/** An assignment that also changes a contract's own cells. */
export const contractChange = <D>(
  apply: (input: ChangeInput<ContractControl, CaseRecord, D>) => Patch<ContractControl, CaseRecord>,
): CaseChange => apply as unknown as CaseChange;
