import { Inject, Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Work } from '../database/work.js';
import { Authenticator } from '../http/caller.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { randomText, sha256 } from '../kernel/digest.js';
import type { Instant } from '../kernel/plain-date.js';
import { principalOf } from './accounts.js';
import type { Principal } from './principal.js';

const LASTS_MS = 12 * 3_600_000;
const TOKEN_BYTES = 32;

export interface OpenSession {
  readonly principal: Principal;
  readonly expiresAt: Instant;
}

/** A session just opened: what its holder gets, and what is told of it. */
export interface NewlyOpened {
  readonly token: string;
  /** What the database and the log know it by. */
  readonly digest: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Sessions end twelve hours after sign-in, on the machine's clock. Of the token only its digest is kept. */
@Injectable()
export class Sessions extends Authenticator {
  constructor(
    private readonly reader: Reader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async callerOf(token: string): Promise<Principal | null> {
    return (await this.find(token))?.principal ?? null;
  }

  async find(token: string): Promise<OpenSession | null> {
    const row = await this.reader.global.row<{
      organisation_id: string;
      person_id: string;
      expires_at: string;
    }>('SELECT organisation_id, person_id, expires_at FROM session WHERE token_digest = $1', [sha256(token)]);
    if (!row || row.expires_at <= this.clock.machineNow()) return null;
    const principal = await principalOf(this.reader.session(row.organisation_id), row.person_id);
    return principal && { principal, expiresAt: row.expires_at };
  }

  /** Opens a session in the unit of work of its sign-in, and clears away those that are over. */
  async open(work: Work, personId: string): Promise<NewlyOpened> {
    const token = randomText(TOKEN_BYTES);
    const digest = sha256(token);
    const now = this.clock.machineNow();
    const expiresAt = new Date(Date.parse(now) + LASTS_MS).toISOString();
    await work.sql.run('DELETE FROM session WHERE organisation_id = :org AND expires_at <= $1', [now]);
    await work.sql.run(
      `INSERT INTO session (token_digest, organisation_id, person_id, created_at, expires_at)
       VALUES ($1, :org, $2, $3, $4)`,
      [digest, personId, now, expiresAt],
    );
    return { token, digest, createdAt: now, expiresAt };
  }

  /** Answers the digest it was known by. */
  async close(work: Work, token: string): Promise<string> {
    const digest = sha256(token);
    await work.sql.run('DELETE FROM session WHERE organisation_id = :org AND token_digest = $1', [digest]);
    return digest;
  }
}
