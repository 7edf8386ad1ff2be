import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyDatabase } from '../../src/cli/verify/verify-database.js';
import { DEFINITIONS } from '../../workflows/index.js';
import { atTheEnd } from '../support/cleanup.js';
import { databases, type TestDatabase } from '../support/databases.js';
import { Clients, sendAgain, signIn, type Acknowledged, type Load, type Unanswered } from './load.js';
import { startProcess, type ServiceProcess } from './service-process.js';

/** Two in every test run, more with `npm run faults`. */
const ROUNDS = Number(process.env.FASHEN_FAULT_ROUNDS ?? 2);
const CLIENTS = 32;
const MATTERS = 8;

interface TrailEntry {
  readonly kind: string;
  readonly version: number;
  readonly action: string;
}

async function trailOf(url: string, token: string, matterId: string): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await fetch(
      `${url}/api/v1/matters/${matterId}/trail?limit=200${cursor && `&cursor=${cursor}`}`,
      {
        headers: { authorization: `Bearer ${token}` },
      },
    );
    const page = (await answer.json()) as { items: TrailEntry[]; nextCursor: string | null };
    entries.push(...page.items);
    cursor = page.nextCursor;
  }
  return entries;
}

/** Loads the service with all clients and kills it, at another moment each round, in the middle of their requests. */
async function killUnderLoad(service: ServiceProcess, token: string, round: number): Promise<Load> {
  const clients = new Clients(service.url, token, round);
  const load = clients.run(CLIENTS, MATTERS);
  const enough = MATTERS + 40 + ((round * 37) % 160);
  while (clients.count < enough) await new Promise(done => setTimeout(done, 5));
  await service.kill();
  clients.stop();
  return load;
}

/** Versions that two requests were both told they had made. */
function doubled(acknowledged: readonly Acknowledged[]): string[] {
  const places = acknowledged.map(({ matterId, version }) => `${matterId} version ${version}`);
  return places.filter((place, index) => places.indexOf(place) !== index);
}

/** What was promised and is not there. */
async function brokenPromises(
  url: string,
  token: string,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const broken = doubled(acknowledged);
  for (const matterId of new Set(acknowledged.map(done => done.matterId))) {
    const events = (await trailOf(url, token, matterId)).filter(({ kind }) => kind === 'event');
    const versions = events.map(({ version }) => version);
    if (versions.some((version, index) => version !== index + 1))
      broken.push(`${matterId}: versions ${versions.join(' ')}`);
    for (const done of acknowledged.filter(one => one.matterId === matterId)) {
      if (events[done.version - 1]?.action !== done.action)
        broken.push(`${matterId}: ${done.action} as version ${done.version}`);
    }
  }
  return broken;
}

/** Every request without an answer is sent twice more: done once, or out of date, but never done again. */
async function doneTwice(url: string, unanswered: readonly Unanswered[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const request of unanswered) {
    const first = await sendAgain(url, request);
    const second = await sendAgain(url, request);
    const done = first.status === 200 || first.status === 201;
    if (done ? !second.replayed : first.status !== 412)
      wrong.push(`${request.key}: ${first.status}, then ${second.status}`);
  }
  return wrong;
}

async function findingsIn(database: TestDatabase, documents: string): Promise<string[]> {
  const found: string[] = [];
  const options = { database: database.migrateUrl ?? database.url, documents, definitions: DEFINITIONS };
  await verifyDatabase(options, ({ finding, stream, seq, message }) =>
    found.push(`${finding} ${stream} ${seq} ${message.en}`),
  );
  return found;
}

describe.each(databases)('a service on $name that is killed under load', kind => {
  it(
    `keeps all it acknowledged, does nothing twice, and its log verifies (${ROUNDS} rounds)`,
    async () => {
      const database = await kind.create();
      const dataFolder = await mkdtemp(join(tmpdir(), 'fashen-faults-'));
      atTheEnd(() => rm(dataFolder, { recursive: true, force: true }));
      const acknowledged: Acknowledged[] = [];
      let service = await startProcess(database, dataFolder);
      const token = await signIn(service.url, 'drafter');
      const auditor = await signIn(service.url, 'auditor');
      for (let round = 1; round <= ROUNDS; round++) {
        const load = await killUnderLoad(service, token, round);
        acknowledged.push(...load.acknowledged);
        service = await startProcess(database, dataFolder);
        expect(load.unanswered.length).toBeGreaterThan(0);
        expect(await brokenPromises(service.url, auditor, load.acknowledged)).toEqual([]);
        expect(await doneTwice(service.url, load.unanswered)).toEqual([]);
      }
      expect(await brokenPromises(service.url, auditor, acknowledged)).toEqual([]);
      expect(await findingsIn(database, join(dataFolder, 'documents'))).toEqual([]);
      await service.kill();
    },
    60_000 + ROUNDS * 30_000,
  );
});
