import { AuditLog } from '../audit/audit-log.js';
import { AccountAdministration } from '../identity/account-administration.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { personActing, systemAccount, withDatabase } from './command-database.js';

export interface UserGrantOptions {
  readonly username: string;
  readonly duty: Duty;
  readonly unit: string;
  readonly as: string;
}

/** `fashen user grant`: what to tell whoever typed it. */
export function grantDuty({ as, ...given }: UserGrantOptions): Promise<string> {
  return withDatabase(async database => {
    const principal = await personActing(database, as, ['securityAdmin']);
    const accounts = new AccountAdministration(database.unitOfWork, new AuditLog());
    await accounts.grant({ principal, systemAccount: systemAccount() }, given);
    return `${given.username}: ${given.duty} (${given.unit})`;
  });
}
