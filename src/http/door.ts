import { timingSafeEqual } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { AppError, InvariantError } from '../kernel/app-error.js';
import { sha256 } from '../kernel/digest.js';
import { text } from '../kernel/localized-text.js';
import type { AccessRule } from './access.decorator.js';
import { Authenticator, type Caller } from './caller.js';
import { JSON_ONLY, NOTHING_HERE, NO_DUTY, SIGN_IN_REQUIRED } from './problem-texts.js';
import { sessionTokenOf } from './session-token.js';

const FOR_OPERATIONS = text(
  '只能从本机访问，或者使用配置的令牌（FASHEN_METRICS_TOKEN）',
  'Only from this machine, or with the configured token (FASHEN_METRICS_TOKEN)',
);

function isLoopback({ ip, headers }: FastifyRequest): boolean {
  // What a proxy on this machine passes on comes from the loopback too, but not from this machine.
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  const address = ip.startsWith('::ffff:') ? ip.slice('::ffff:'.length) : ip;
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

/** A page says whose it is: in a browser with two windows somebody else may have signed in since it was opened. */
const isAnothersPage = ({ headers }: FastifyRequest, { personId }: Caller): boolean =>
  headers['fashen-person'] !== undefined && headers['fashen-person'] !== personId;

const isForm = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.toLowerCase().startsWith('multipart/') === true;

const isToken = (given: string | null, expected: string | null): boolean =>
  given !== null &&
  expected !== null &&
  timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(expected)));

/**
 * Lets a request in or not, before a byte of its body is read: nobody who has not signed in makes the service parse
 * or store anything. A route without a rule is closed.
 */
@Injectable()
export class Door {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly configuration: Configuration,
  ) {}

  async admit(request: FastifyRequest): Promise<void> {
    if (request.is404) return;
    const rule = request.routeOptions.config.access;
    if (!rule)
      throw new InvariantError(`route without access rule: ${request.method} ${request.routeOptions.url}`);
    if (rule.demoOnly && this.configuration.environment.mode !== 'demo')
      throw new AppError('not-found', NOTHING_HERE);
    if (rule.to === 'operations') this.admitOperations(request);
    if (rule.to === 'signedIn') {
      request.caller = await this.signedIn(request);
      this.checkDuties(rule, request.caller);
    }
    if (rule.body === 'json' && isForm(request))
      throw new AppError('unsupported-file', JSON_ONLY, { allowed: ['json'] });
  }

  private admitOperations(request: FastifyRequest): void {
    if (isLoopback(request)) return;
    if (isToken(sessionTokenOf(request), this.configuration.environment.metricsToken)) return;
    throw new AppError('not-permitted', FOR_OPERATIONS, { duties: [] });
  }

  private async signedIn(request: FastifyRequest): Promise<Caller> {
    const token = sessionTokenOf(request);
    const caller = token === null ? null : await this.authenticator.callerOf(token);
    if (caller && !isAnothersPage(request, caller)) return caller;
    throw new AppError(
      'sign-in-required',
      SIGN_IN_REQUIRED,
      {},
      { 'www-authenticate': 'Bearer realm="fashen"' },
    );
  }

  private checkDuties({ duties, judgedBy }: AccessRule, caller: Caller): void {
    if (duties === null || judgedBy === 'handler') return;
    if (caller.duties.some(({ duty }) => duties.includes(duty))) return;
    throw new AppError('not-permitted', NO_DUTY, { duties });
  }
}
