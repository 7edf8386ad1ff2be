import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { NewEntry } from '../audit/new-entry.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Work } from '../database/work.js';
import { HttpMetrics } from '../http/metrics.js';
import { AppError, InvariantError } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';
import type { Instant } from '../kernel/plain-date.js';
import { accountNamed, hostOrganisation, principalOf, type Account } from './accounts.js';
import { isPassword } from './passwords.js';
import type { Principal } from './principal.js';
import { Sessions } from './sessions.js';
import { SIGN_IN_STREAM, signedIn, signedOut, signInFailed } from './sign-in-entry.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** A session that has just begun; the only time its token is known. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: Instant;
  readonly principal: Principal;
}

const failed = (): AppError =>
  new AppError(
    'sign-in-failed',
    text('用户名或密码不正确，请核对后重试', 'User name or password is wrong; check both and try again'),
  );

/** Signs in and out; both, and every failure, are entries of the organisation's own stream. */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly metrics: HttpMetrics,
  ) {}

  /** @throws AppError sign-in-failed, the same for an unknown name and a wrong password. */
  async signIn(username: string, password: string, address: string): Promise<NewSession> {
    const session = await this.throttle
      .attempt(username, address, () => this.attempt(username, password))
      .catch(error => {
        this.metrics.signIn('throttled');
        throw error;
      });
    this.metrics.signIn(session ? 'succeeded' : 'failed');
    if (!session) throw failed();
    return session;
  }

  async signOut(principal: Principal, token: string): Promise<void> {
    await this.unitOfWork.run(principal.organisationId, async work => {
      const session = await this.sessions.close(work, token);
      await this.append(work, signedOut(principal.personId, session));
    });
  }

  private async attempt(username: string, password: string): Promise<NewSession | null> {
    const account = await accountNamed(this.reader.global, username);
    const holds = await isPassword(account?.passwordHash ?? null, password);
    if (account && holds && !account.disabled) return this.begin(account);
    await this.refuse(account);
    return null;
  }

  private begin({ organisationId, personId }: Account): Promise<NewSession> {
    return this.unitOfWork.run(organisationId, async work => {
      const principal = await principalOf(work.sql, personId);
      if (!principal) throw new InvariantError(`account without a person: ${personId}`);
      const session = await this.sessions.open(work, personId);
      await this.append(work, signedIn(personId, session));
      return { token: session.token, expiresAt: session.expiresAt, principal };
    });
  }

  private async refuse(account: Account | null): Promise<void> {
    const organisationId = account?.organisationId ?? (await hostOrganisation(this.reader.global));
    if (organisationId === null) return;
    await this.unitOfWork.run(organisationId, work =>
      this.append(work, signInFailed(account?.personId ?? null)),
    );
  }

  private async append(work: Work, entry: NewEntry): Promise<void> {
    await this.audit.append(work, await this.audit.head(work, SIGN_IN_STREAM), entry);
  }
}
