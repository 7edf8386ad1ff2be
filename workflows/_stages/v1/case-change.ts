import type { Change, ChangeInput, Patch, Branch } from '../../_kit/change.js';
import type { Milestone } from '../../_kit/definition.js';
import type { CaseControl } from './control.js';
import type { CaseRecord } from './record.js';

export type CasePatch = Patch<CaseControl, CaseRecord>;
export type CaseChange = Change<CaseControl, CaseRecord>;
export type CaseBranch = Branch<CaseControl>;

/** An assignment of payload `D`; the payload was judged against its form before it gets here. */
export const change = <D>(apply: (input: ChangeInput<CaseControl, CaseRecord, D>) => CasePatch): CaseChange =>
  apply as unknown as CaseChange;

/** A branch on payload `D`. */
export const branch = <D = Record<string, never>>(holds: Branch<CaseControl, D>): CaseBranch =>
  holds as unknown as CaseBranch;

/** Members left out of a payload are `null` in the record. */
export const orNull = <T>(value: T | undefined): T | null => value ?? null;

export const withMilestone = (
  record: CaseRecord,
  milestone: Milestone,
  at: string | null,
): Pick<CaseRecord, 'milestones'> => ({
  milestones: { ...record.milestones, [milestone]: at },
});
