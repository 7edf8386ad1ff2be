import { setTimeout as pause } from 'node:timers/promises';
import { AuditLog } from '../src/audit/audit-log.js';
import { accountNamed, principalOf } from '../src/identity/accounts.js';
import { AccountAdministration, type Administrator } from '../src/identity/account-administration.js';
import { GRANTS_STREAM } from '../src/identity/organisation-writer.js';
import type { OrganisationPlan } from '../src/identity/organisation-plan.js';
import { isPassword } from '../src/identity/passwords.js';
import { makeProductionOrganisation, withAdministrators } from '../src/identity/production-organisation.js';
import type { OpenedDatabase } from '../src/database/database.js';
import type { AppError } from '../src/kernel/app-error.js';
import { databases } from './support/databases.js';
import { gate } from './support/writes.js';

const PLAN: OrganisationPlan = withAdministrators({
  organisation: '青山镇人民政府',
  units: [
    { key: 'town', name: '青山镇人民政府', kind: 'organ', parent: null },
    { key: 'works', name: '建设办', kind: 'office', parent: 'town' },
  ],
  people: [{ username: 'zhao', name: '赵某', unit: 'works', duties: ['drafter'] }],
});

describe.each(databases)('an organisation set up for real work on $name', kind => {
  let database: OpenedDatabase;
  let codes: ReadonlyMap<string, string>;
  let accounts: AccountAdministration;

  const makeAgain = () =>
    makeProductionOrganisation(database.unitOfWork, new AuditLog(), 'Asia/Shanghai', PLAN);
  const codeOf = (body: Promise<unknown>): Promise<unknown> =>
    body.then(
      () => 'accepted',
      (error: AppError) => error.code,
    );

  beforeAll(async () => {
    database = await kind.open({ mode: 'production' });
    codes = new Map((await makeAgain()).map(({ username, code }) => [username, code]));
    accounts = new AccountAdministration(database.unitOfWork, new AuditLog());
  });

  async function person(username: string) {
    const account = await accountNamed(database.reader.global, username);
    const principal =
      account && (await principalOf(database.reader.session(account.organisationId), account.personId));
    if (!account || !principal) throw new Error(`no account ${username}`);
    return { account, principal };
  }
  const by = async (username: string): Promise<Administrator> => ({
    principal: (await person(username)).principal,
    systemAccount: 'root',
  });
  const dutiesOf = async (username: string): Promise<string[]> =>
    (await person(username)).principal.duties.map(({ duty }) => duty);
  const grants = async () => {
    const { principal } = await person('zhao');
    const rows = await database.reader
      .session(principal.organisationId)
      .rows<{ action: string; body: string }>(
        `SELECT action, body FROM audit_entry
         WHERE organisation_id = :org AND stream = 'organisation/grants' ORDER BY seq`,
      );
    return rows.map(({ action, body }) => ({
      action,
      ...(JSON.parse(body) as { actor: unknown; data: unknown }),
    }));
  };

  it('has three administrators, each with a code of their own', async () => {
    expect([...codes.keys()].sort()).toEqual(['auditadmin', 'secadmin', 'sysadmin', 'zhao']);
    expect(new Set(codes.values()).size).toBe(4);
    for (const [username, code] of codes) {
      const { account } = await person(username);
      expect(account.passwordHash).toMatch(/^\$argon2id\$/);
      expect(await isPassword(account.passwordHash, code)).toBe(true);
      expect(await isPassword(account.passwordHash, `${code}x`)).toBe(false);
    }
    expect(await dutiesOf('sysadmin')).toEqual(['systemAdmin']);
  });

  it('is not set up a second time', async () => {
    expect(await codeOf(makeAgain())).toBe('duplicate');
    expect(await database.reader.global.rows('SELECT id FROM organisation')).toHaveLength(1);
  });

  it('gets new accounts without any duty, and duties from another hand', async () => {
    const code = await accounts.add(await by('sysadmin'), { username: 'qian', name: '钱某', unit: '建设办' });
    expect(await isPassword((await person('qian')).account.passwordHash, code)).toBe(true);
    expect(await dutiesOf('qian')).toEqual([]);
    await accounts.grant(await by('secadmin'), { username: 'qian', duty: 'drafter', unit: '建设办' });
    expect(await dutiesOf('qian')).toEqual(['drafter']);
    const [added, granted] = (await grants()).slice(-2);
    expect(added).toMatchObject({
      action: 'ADD_PERSON',
      actor: { duty: 'systemAdmin' },
      data: { systemAccount: 'root' },
    });
    expect(granted).toMatchObject({
      action: 'GRANT_DUTY',
      actor: { duty: 'securityAdmin' },
      data: { duties: ['drafter'] },
    });
    expect(JSON.stringify(await grants())).not.toContain('钱某');
  });

  it('refuses names that are taken or cannot be typed, and units that are not there', async () => {
    const admin = await by('sysadmin');
    const add = (username: string, unit = '建设办') =>
      codeOf(accounts.add(admin, { username, name: '孙某', unit }));
    expect(await add('zhao')).toBe('duplicate');
    expect(await add('Sun Wu')).toBe('invalid-request');
    expect(await add('sun', '没有的单位')).toBe('not-found');
    expect(await accountNamed(database.reader.global, 'sun')).toBeNull();
  });

  it('never lets one person administer and act, or audit and act', async () => {
    const admin = await by('secadmin');
    const grant = (username: string, duty: 'reviewer' | 'auditor' | 'systemAdmin') =>
      codeOf(accounts.grant(admin, { username, duty, unit: '青山镇人民政府' }));
    expect(await grant('sysadmin', 'reviewer')).toBe('not-permitted');
    expect(await grant('zhao', 'auditor')).toBe('not-permitted');
    expect(await grant('zhao', 'systemAdmin')).toBe('not-permitted');
    expect(await grant('nobody', 'reviewer')).toBe('not-found');
    expect(await dutiesOf('zhao')).toEqual(['drafter']);
  });

  it('never gives one person two duties that exclude each other, when both are given at once', async () => {
    await accounts.add(await by('sysadmin'), { username: 'zhou', name: '周某', unit: '建设办' });
    const admin = await by('secadmin');
    const held = gate();
    const release = gate();
    const { organisationId } = admin.principal;
    const holder = database.unitOfWork.run(organisationId, async work => {
      await new AuditLog().head(work, GRANTS_STREAM);
      held.open();
      await release.opened;
    });
    await held.opened;
    const both = (['reviewer', 'auditor'] as const).map(duty =>
      codeOf(accounts.grant(admin, { username: 'zhou', duty, unit: '青山镇人民政府' })),
    );
    // Long enough for both to come to the lock.
    await pause(300);
    release.open();
    await holder;
    expect((await Promise.all(both)).sort()).toEqual(['accepted', 'not-permitted']);
    expect(await dutiesOf('zhou')).toHaveLength(1);
  });

  it('gives a duty that is already held only once', async () => {
    const before = (await grants()).length;
    await accounts.grant(await by('secadmin'), { username: 'zhao', duty: 'drafter', unit: '建设办' });
    expect(await grants()).toHaveLength(before);
  });
});
