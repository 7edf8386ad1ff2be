import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Work } from '../database/work.js';
import { findReceipt, parseIdempotencyKey, requestDigest, storeReceipt } from '../http/idempotency.js';
import { entityTag } from '../http/if-match.js';
import type { Principal } from '../identity/principal.js';
import type { Json } from '../kernel/canonical-json.js';
import type { AppError } from '../kernel/app-error.js';
import type { Violation } from '../workflow-engine/types.js';
import type { Duty } from '../../workflows/_kit/duty.js';
import type { WorkflowDefinition } from '../../workflows/_kit/definition.js';
import type { MatterRecorder } from './matter-recorder.js';
import type { MatterRow } from './matter-row.js';
import { PersonalTexts } from './personal-texts.query.js';
import { notPermitted, rulesViolated } from './problems.js';
import type { Step } from './step.js';
import { ViolationTexts, type LocalizedViolation } from './violations.js';

/** What a command answers: a result of the unit of work, good or refused, never an exception once it was written. */
export type Answer =
  | {
      readonly kind: 'done';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: unknown;
      readonly replayed: boolean;
    }
  | { readonly kind: 'refused'; readonly problem: AppError; readonly replayed: boolean };

/** The client's `Idempotency-Key` with the digest of what it was sent for; `null` when it sent none. */
export interface Keyed {
  readonly principal: Principal;
  readonly receipt: { readonly key: string; readonly requestDigest: string } | null;
}

/** What a request is remembered by; a request without a key is not remembered. */
export function keyedBy(
  principal: Principal,
  header: string | undefined,
  path: string,
  body: unknown,
): Keyed {
  const key = parseIdempotencyKey(header);
  return {
    principal,
    receipt: key === null ? null : { key, requestDigest: requestDigest(path, (body ?? null) as Json) },
  };
}

const PROBLEM = { 'content-type': 'application/problem+json' };
const REPLAYED = { 'Idempotency-Replayed': 'true' };

/** First answers, remembered in the same unit of work as what they tell of. */
@Injectable()
export class Answers {
  constructor(
    private readonly audit: AuditLog,
    private readonly texts: ViolationTexts,
    private readonly personalTexts: PersonalTexts,
  ) {}

  /** The first answer to this key, if there was one. @throws 422 when the key was used for something else. */
  async known(work: Work, { principal, receipt }: Keyed): Promise<Answer | null> {
    if (!receipt) return null;
    const found = await findReceipt(work, principal.personId, receipt.key, receipt.requestDigest);
    if (!found) return null;
    if (found.status !== 422) {
      return {
        kind: 'done',
        status: found.status,
        headers: { ...found.headers, ...REPLAYED },
        body: await this.personalTexts.revealedIn(work.sql, JSON.parse(found.body)),
        replayed: true,
      };
    }
    const { violations, instance } = JSON.parse(found.body) as {
      violations: LocalizedViolation[];
      instance: string;
    };
    return { kind: 'refused', problem: rulesViolated(violations, instance), replayed: true };
  }

  async done(
    work: Work,
    command: Keyed,
    status: number,
    version: number,
    body: unknown,
    location?: string,
  ): Promise<Answer> {
    const headers = { ETag: entityTag(version), ...(location !== undefined && { Location: location }) };
    // Remembered with digests in the place of personal texts: what was erased must not live on in an answer.
    await this.remember(work, command, status, headers, JSON.stringify(body));
    const revealed = await this.personalTexts.revealedIn(work.sql, body);
    return { kind: 'done', status, headers, body: revealed, replayed: false };
  }

  /** 422 with the sentences of every failed rule; remembered like a success, for the same request fails the same way. */
  async violated(
    work: Work,
    command: Keyed,
    definition: WorkflowDefinition,
    violations: readonly Violation[],
  ): Promise<Answer> {
    const instance = `urn:uuid:${randomUUID()}`;
    const localized = violations.map(violation => this.texts.of(definition, violation));
    await this.remember(work, command, 422, PROBLEM, JSON.stringify({ violations: localized, instance }));
    return { kind: 'refused', problem: rulesViolated(localized, instance), replayed: false };
  }

  /** 403 on a legal step: the attempt stands in the matter's trail. */
  async forbidden(
    work: Work,
    recorder: MatterRecorder,
    matter: MatterRow,
    attempt: Pick<Step, 'definition' | 'action'> & {
      personId: string;
      actingAs: Duty | 'none';
      duties: readonly Duty[];
    },
  ): Promise<Answer> {
    const head = await this.audit.head(work, `matter/${matter.id}`);
    const actor = { personId: attempt.personId, duty: attempt.actingAs };
    await recorder.refuse(
      work,
      matter,
      { definition: attempt.definition, action: attempt.action, actor, head },
      [],
    );
    return { kind: 'refused', problem: notPermitted(attempt.duties), replayed: false };
  }

  private async remember(
    work: Work,
    { principal, receipt }: Keyed,
    status: number,
    headers: Record<string, string>,
    body: string,
  ): Promise<void> {
    if (receipt)
      await storeReceipt(work, principal.personId, receipt.key, receipt.requestDigest, {
        status,
        headers,
        body,
      });
  }
}
