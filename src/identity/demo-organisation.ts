import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Configuration } from '../configuration/configuration.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { establishServiceState, getServiceState, setServiceState } from '../database/service-state.js';
import { newId } from '../kernel/id.js';
import { accountNamed, hostOrganisation } from './accounts.js';
import { DemoContents } from './demo-content.js';
import { insertOrganisation, insertPlan } from './organisation-writer.js';
import { readOrganisationPlan, type OrganisationPlan } from './organisation-plan.js';
import { easyPassword, hashPassword, isPassword } from './passwords.js';

const CONTENT_DONE = 'demo-content';

/** What the start banner tells of a demo. */
export interface Demo {
  readonly organisationId: string;
  readonly plan: OrganisationPlan;
  /** `null` when the database was made elsewhere and its password is not in this data folder. */
  readonly password: string | null;
}

/** The organisation of a demo: made once, on an empty database. */
@Injectable()
export class DemoOrganisation {
  private readonly passwordFile: string;

  constructor(
    private readonly configuration: Configuration,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly contents: DemoContents,
  ) {
    this.passwordFile = join(configuration.environment.dataFolder, 'demo-password');
  }

  /** The organisation with everything a demo shows; what is there already stays as it is. */
  async ensure(): Promise<Demo> {
    const plan = readOrganisationPlan();
    const known = await hostOrganisation(this.reader.global);
    const organisationId = known ?? (await this.make(plan, await this.newPassword()));
    await this.bringInContents(organisationId);
    return { organisationId, plan, password: await this.passwordInUse(plan) };
  }

  private async make(plan: OrganisationPlan, password: string): Promise<string> {
    const passwordHash = await hashPassword(password);
    const mine = newId();
    return this.unitOfWork.run(mine, async work => {
      // Two services may start at once on an empty database; the second finds the first one's organisation.
      const first = await establishServiceState(work.sql.global, 'demo-organisation', mine);
      if (first !== mine) return first;
      const { timeZone } = this.configuration;
      await insertOrganisation(work, this.audit, { name: plan.organisation, timeZone, mode: 'demo' });
      await insertPlan(work, this.audit, plan, () => passwordHash);
      return mine;
    });
  }

  private async bringInContents(organisationId: string): Promise<void> {
    if ((await getServiceState(this.reader.global, CONTENT_DONE)) !== null) return;
    await this.contents.bringIn(organisationId);
    await this.unitOfWork.run(organisationId, work =>
      setServiceState(work.sql.global, CONTENT_DONE, work.now),
    );
  }

  /** Kept before the accounts are made: a password nobody knows would be worse than one that is not in use yet. */
  private async newPassword(): Promise<string> {
    const given = this.configuration.environment.demoPassword;
    if (given !== null) await this.keepPassword(given, 'w');
    else if ((await this.storedPassword()) === null) await this.keepPassword(easyPassword(), 'wx');
    return (await this.storedPassword()) ?? '';
  }

  /** The password of this folder, when it is the one the accounts were made with. */
  private async passwordInUse(plan: OrganisationPlan): Promise<string | null> {
    const stored = await this.storedPassword();
    const account = await accountNamed(this.reader.global, plan.people[0]?.username ?? '');
    const holds = stored !== null && account !== null && (await isPassword(account.passwordHash, stored));
    return holds ? stored : null;
  }

  private async storedPassword(): Promise<string | null> {
    const content = await readFile(this.passwordFile, 'utf8').catch(() => '');
    return content.trim() === '' ? null : content.trim();
  }

  private async keepPassword(password: string, flag: 'w' | 'wx'): Promise<void> {
    await mkdir(this.configuration.environment.dataFolder, { recursive: true, mode: 0o700 });
    // Another start in the same folder may have been quicker; then its password is the one.
    await writeFile(this.passwordFile, `${password}\n`, { mode: 0o600, flag }).catch(error => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    await chmod(this.passwordFile, 0o600);
  }
}
