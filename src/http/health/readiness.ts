import { Injectable } from '@nestjs/common';
import { Configuration } from '../../configuration/configuration.js';
import { ConnectionReport } from '../../database/connection-report.js';
import { Reader } from '../../database/reader.js';
import { getServiceState } from '../../database/service-state.js';

/** One thing that must hold before the service may be asked anything. */
export interface ReadinessCheck {
  readonly check: string;
  readonly holds: boolean;
  readonly detail: string | null;
}

export interface Readiness {
  readonly status: 'ready' | 'notReady';
  readonly mode: 'demo' | 'production';
  readonly checks: readonly ReadinessCheck[];
  readonly witness: string;
}

const TIMEOUT_MS = 3_000;

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), TIMEOUT_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Judges whether the service can keep its promises right now. */
@Injectable()
export class ReadinessJudge {
  constructor(
    private readonly reader: Reader,
    private readonly connections: ConnectionReport,
    private readonly configuration: Configuration,
  ) {}

  async judge(): Promise<Readiness> {
    const checks = await this.checks();
    return {
      status: checks.every(({ holds }) => holds) ? 'ready' : 'notReady',
      mode: this.configuration.environment.mode,
      checks,
      // Until a checkpoint has left this machine, whoever owns it could rewrite the whole log.
      witness: 'no outside witness',
    };
  }

  private async checks(): Promise<ReadinessCheck[]> {
    const reachable = await this.check('database', () => this.reachable());
    if (!reachable.holds) return [reachable];
    const rest = [
      this.check('durability', () => this.connections.settings()),
      this.check('migrations', () => this.connections.migrated()),
      this.check('mode', () => this.mode()),
      this.check('organisation', () => this.organisation()),
    ];
    return [reachable, ...(await Promise.all(rest))];
  }

  /** Anyone may ask; what a driver says of hosts and users is not for anyone. */
  private async reachable(): Promise<void> {
    await this.reader.global.rows('SELECT 1 AS one').catch(() => {
      throw new Error('not reachable');
    });
  }

  private async organisation(): Promise<void> {
    const row = await this.reader.global.row('SELECT id FROM organisation LIMIT 1');
    if (!row) throw new Error('no organisation yet: run "fashen init --production"');
  }

  private async mode(): Promise<void> {
    const written = await getServiceState(this.reader.global, 'mode');
    if (written !== this.configuration.environment.mode)
      throw new Error(`the database was made in ${written} mode`);
  }

  private async check(name: string, body: () => Promise<unknown>): Promise<ReadinessCheck> {
    try {
      await within(body());
      return { check: name, holds: true, detail: null };
    } catch (error) {
      return { check: name, holds: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }
}
