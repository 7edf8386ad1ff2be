import { branch, type CaseBranch } from '../../_stages/v1/case-change.js';
import { CASE_BRANCHES } from '../../_stages/v1/branches.js';
import type { Recuse } from '../../_stages/v1/forms/review-forms.js';
import type { ContractControl } from './types.js';

const tookDecision = (control: unknown, { personId }: Recuse): boolean =>
  (control as ContractControl).approvedBy === personId;

/** A contract's own branches: what a recusal takes away from one that the leader approved. */
export const CONTRACT_BRANCHES = {
  approvalFalls: branch<Recuse>(
    input => CASE_BRANCHES.opinionsStand(input as never) && tookDecision(input.control, input.data),
  ),
  decisionStands: branch<Recuse>(
    input => CASE_BRANCHES.opinionsStand(input as never) && !tookDecision(input.control, input.data),
  ),
} as const satisfies Readonly<Record<string, CaseBranch>>;
