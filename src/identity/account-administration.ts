import type { AuditLog } from '../audit/audit-log.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { AppError, invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { accountNamed, principalOf } from './accounts.js';
import { USERNAME, USERNAME_RULE } from './organisation-plan.js';
import { grant, GRANTS_STREAM, insertPerson, recordGrants } from './organisation-writer.js';
import { easyPassword, hashPassword } from './passwords.js';
import type { Principal } from './principal.js';
import { mayHoldTogether, NOT_TOGETHER } from './separation-of-duties.js';
import { unitTreeOf, type Unit } from './unit-tree.js';

/** Who does it: the person, and the operating-system account their command runs under. */
export interface Administrator {
  readonly principal: Principal;
  readonly systemAccount: string;
}

const nameTaken = (): AppError =>
  new AppError('duplicate', text('这个用户名已被使用，请换一个', 'This login name is taken; choose another'));
const noSuchUnit = (): AppError => new AppError('not-found', text('没有这个单位', 'There is no such unit'));
const noSuchPerson = (): AppError =>
  new AppError('not-found', text('没有这个人员', 'There is no such person'));
const notTogether = (): AppError => new AppError('not-permitted', NOT_TOGETHER, { duties: [] });

/** A unit by its id, or by its name where only one has it. */
async function unitMeant(work: Work, unit: string): Promise<Unit> {
  const tree = await unitTreeOf(work.sql);
  const named = tree.units().filter(({ name }) => name === unit);
  const found = tree.unit(unit) ?? (named.length === 1 ? named[0] : null);
  if (!found) throw noSuchUnit();
  return found;
}

/** Accounts are made by the system administrator and get their duties from the security administrator: never from one hand. */
export class AccountAdministration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** A new account without any duty; answers the code it signs in with, told once. */
  async add(by: Administrator, person: { username: string; name: string; unit: string }): Promise<string> {
    const { username, name } = person;
    if (!USERNAME.test(username))
      throw invalidRequest([{ pointer: '/username', code: 'username', message: USERNAME_RULE }]);
    const code = easyPassword();
    const passwordHash = await hashPassword(code);
    await this.unitOfWork.run(by.principal.organisationId, async work => {
      await this.audit.head(work, GRANTS_STREAM);
      if (await accountNamed(work.sql.global, username)) throw nameTaken();
      const { id: unitId } = await unitMeant(work, person.unit);
      const personId = await insertPerson(work, { username, name, unitId, passwordHash, duties: [] });
      await this.record(work, by, 'systemAdmin', 'ADD_PERSON', { personId, unitId, duties: [] });
    });
    return code;
  }

  /** Gives a duty for a unit and everything below it. */
  async grant(by: Administrator, given: { username: string; duty: Duty; unit: string }): Promise<void> {
    await this.unitOfWork.run(by.principal.organisationId, async work => {
      // Taken first: of two grants at once, one must see the other's before it asks what may be held together.
      await this.audit.head(work, GRANTS_STREAM);
      const account = await accountNamed(work.sql.global, given.username);
      if (account?.organisationId !== work.organisationId) throw noSuchPerson();
      const { id: unitId } = await unitMeant(work, given.unit);
      const held = (await principalOf(work.sql, account.personId))?.duties ?? [];
      if (!mayHoldTogether([...held.map(({ duty }) => duty), given.duty])) throw notTogether();
      if (held.some(({ duty, unitId: at }) => duty === given.duty && at === unitId)) return;
      await grant(work, account.personId, unitId, given.duty);
      const data = { personId: account.personId, unitId, duties: [given.duty] };
      await this.record(work, by, 'securityAdmin', 'GRANT_DUTY', data);
    });
  }

  private record(
    work: Work,
    by: Administrator,
    duty: Duty,
    action: string,
    data: { readonly [member: string]: string | readonly string[] },
  ): Promise<void> {
    const actor = { personId: by.principal.personId, duty };
    return recordGrants(work, this.audit, action, actor, { ...data, systemAccount: by.systemAccount });
  }
}
