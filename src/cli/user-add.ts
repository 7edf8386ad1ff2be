import { AuditLog } from '../audit/audit-log.js';
import { AccountAdministration } from '../identity/account-administration.js';
import { personActing, systemAccount, withDatabase } from './command-database.js';

export interface UserAddOptions {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly as: string;
}

/** `fashen user add`: what to tell whoever typed it. */
export function addUser({ as, ...person }: UserAddOptions): Promise<string> {
  return withDatabase(async database => {
    const principal = await personActing(database, as, ['systemAdmin']);
    const accounts = new AccountAdministration(database.unitOfWork, new AuditLog());
    const code = await accounts.add({ principal, systemAccount: systemAccount() }, person);
    return `${person.username}  ${code}\n口令随机生成，只显示这一次；职责由安全管理员授予（fashen user grant）。/ The password is shown once; duties are given by a security administrator.`;
  });
}
