import type { AuditLog } from '../audit/audit-log.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { establishServiceState } from '../database/service-state.js';
import { AppError } from '../kernel/app-error.js';
import { newId } from '../kernel/id.js';
import { text } from '../kernel/localized-text.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import { insertOrganisation, insertPlan } from './organisation-writer.js';
import type { OrganisationPlan, PlannedPerson } from './organisation-plan.js';
import { easyPassword, hashPassword } from './passwords.js';

/** A new account and the code it signs in with, told once. */
export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly code: string;
}

const ADMINISTRATORS: readonly (Omit<PlannedPerson, 'unit' | 'duties'> & { readonly duty: Duty })[] = [
  { username: 'sysadmin', name: '系统管理员', duty: 'systemAdmin' },
  { username: 'secadmin', name: '安全管理员', duty: 'securityAdmin' },
  { username: 'auditadmin', name: '审计管理员', duty: 'auditAdmin' },
];

/** The plan with an administrator of each kind, at its topmost unit, where it names none. */
export function withAdministrators(plan: OrganisationPlan): OrganisationPlan {
  const unit = plan.units[0]?.key ?? '';
  const missing = ADMINISTRATORS.filter(
    ({ duty }) => !plan.people.some(({ duties }) => duties.includes(duty)),
  );
  const added = missing.map(({ username, name, duty }) => ({ username, name, unit, duties: [duty] }));
  return { ...plan, people: [...plan.people, ...added] };
}

const alreadyThere = (): AppError =>
  new AppError(
    'duplicate',
    text(
      '这个数据库中已有单位，不能再次初始化',
      'This database already holds an organisation and is not set up again',
    ),
  );

async function accountsOf(plan: OrganisationPlan): Promise<(NewAccount & { passwordHash: string })[]> {
  const found = [];
  for (const { username, name } of plan.people) {
    const code = easyPassword();
    found.push({ username, name, code, passwordHash: await hashPassword(code) });
  }
  return found;
}

/** Sets up an empty database for real work. @throws AppError duplicate when it is not empty. */
export async function makeProductionOrganisation(
  unitOfWork: UnitOfWork,
  audit: AuditLog,
  timeZone: string,
  plan: OrganisationPlan,
): Promise<NewAccount[]> {
  const accounts = await accountsOf(plan);
  const hashes = new Map(accounts.map(({ username, passwordHash }) => [username, passwordHash]));
  const id = newId();
  await unitOfWork.run(id, async work => {
    if ((await establishServiceState(work.sql.global, 'production-organisation', id)) !== id)
      throw alreadyThere();
    if (await work.sql.global.row('SELECT id FROM organisation LIMIT 1')) throw alreadyThere();
    await insertOrganisation(work, audit, { name: plan.organisation, timeZone, mode: 'production' });
    await insertPlan(work, audit, plan, username => hashes.get(username) ?? '');
  });
  return accounts.map(({ username, name, code }) => ({ username, name, code }));
}
