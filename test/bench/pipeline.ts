import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Reader } from '../../src/database/reader.js';
import { accountNamed, principalOf } from '../../src/identity/accounts.js';
import type { Principal } from '../../src/identity/principal.js';
import { ActOnMatterHandler } from '../../src/matters/act-on-matter.handler.js';
import type { BenchClient } from './bench-client.js';
import { fiveSteps, prepareDossiers, type Step } from './dossiers.js';
import { measure, type Measurement } from './measure.js';

async function principalNamed(app: NestFastifyApplication, username: string): Promise<Principal> {
  const reader = app.get(Reader, { strict: false });
  const account = await accountNamed(reader.global, username);
  const principal = account && (await principalOf(reader.session(account.organisationId), account.personId));
  if (!principal) throw new Error(`no account ${username}`);
  return principal;
}

/** The command handler without HTTP: permission, form, rules, receipt, timers, entry, one durable transaction per step. */
export async function pipelineOn(
  app: NestFastifyApplication,
  client: BenchClient,
  round: number,
  instances: number,
  workers: number,
): Promise<Measurement> {
  const handler = app.get(ActOnMatterHandler, { strict: false });
  const people = {
    drafter: await principalNamed(app, 'drafter'),
    reviewer: await principalNamed(app, 'reviewer'),
    adviser: await principalNamed(app, 'adviser'),
  };
  const dossiers = await prepareDossiers(client, await client.signIn('drafter'), instances);
  const step =
    (id: string, version: number, { sender, type, data }: Step) =>
    async (): Promise<void> => {
      const answer = await handler.execute({
        principal: people[sender],
        matterId: id,
        body: { type, data },
        ifMatch: `"${version}"`,
        idempotencyKey: `bench-${round}-${id}-${version}`,
        path: `/api/v1/matters/${id}/events`,
      });
      if (answer.kind !== 'done') throw new Error(`${type} was refused`);
    };
  const steps = fiveSteps(people.adviser.personId);
  const jobs = dossiers.map(({ id, version }) => steps.map((one, index) => step(id, version + index, one)));
  return measure(jobs, workers);
}
