import type { Duty } from '../api/session.js';
import type { DemoAccount } from './demo-accounts.js';

/** People who do the same, told once. */
export interface AccountGroup {
  readonly duties: readonly Duty[];
  readonly accounts: readonly DemoAccount[];
}

/** The way a matter takes; whoever holds several duties stands with the one that comes last. */
const ORDER: readonly Duty[] = [
  'drafter',
  'legalAdviser',
  'reviewer',
  'judicialHead',
  'secretary',
  'leader',
  'chair',
  'member',
  'publisher',
  'auditor',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
];

const inOrder = (duties: readonly Duty[]): Duty[] =>
  [...duties].sort((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a));
const placeOf = ({ duties }: AccountGroup): number =>
  ORDER.indexOf(duties[0] ?? 'drafter') + duties.length / ORDER.length;

/** Accounts by what they do, in the order of the way. */
export function groupedByDuties(accounts: readonly DemoAccount[]): readonly AccountGroup[] {
  const groups = new Map<string, DemoAccount[]>();
  for (const account of accounts) {
    const key = inOrder(account.duties).join();
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups]
    .map(([key, members]) => ({ duties: key.split(',') as Duty[], accounts: members }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}
