import type { Duty } from '../api/session.js';
import type { DemoAccount } from './demo-accounts.js';

/** The way a matter takes, as the picker is laid out. */
export const GROUPS = {
  drafting: ['drafter'],
  review: ['legalAdviser', 'reviewer', 'judicialHead'],
  decision: ['secretary', 'leader', 'chair', 'member'],
  after: ['publisher', 'auditor'],
  administration: ['systemAdmin', 'securityAdmin', 'auditAdmin'],
} as const satisfies Readonly<Record<string, readonly Duty[]>>;
export type Group = keyof typeof GROUPS;

const NAMES = Object.keys(GROUPS) as Group[];

/** The last group any of a person's duties is in: who reviews and drafts stands with the reviewers. */
const groupOf = ({ duties }: DemoAccount): Group =>
  NAMES.findLast(group => duties.some(duty => (GROUPS[group] as readonly Duty[]).includes(duty))) ??
  'drafting';

/** Accounts by group, in the order in which they are told. */
export const grouped = (accounts: readonly DemoAccount[]): readonly [Group, readonly DemoAccount[]][] =>
  NAMES.map(group => [group, accounts.filter(account => groupOf(account) === group)] as const).filter(
    ([, members]) => members.length > 0,
  ) as [Group, DemoAccount[]][];
