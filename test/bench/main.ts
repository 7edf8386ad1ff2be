import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { bareOnPostgres } from './bare-postgres.js';
import { bareOnSqlite } from './bare-sqlite.js';
import { BenchClient } from './bench-client.js';
import { startBenchPostgres } from './bench-postgres.js';
import { startBenchService } from './bench-service.js';
import { durableAppendsPerSecond } from './disk.js';
import type { Measurement } from './measure.js';
import { emptyPosts, ServerProcess, stepsOverHttp } from './over-http.js';
import { pipelineOn } from './pipeline.js';
import { verificationOf } from './verification.js';
import { boundBy, comparison, HEADING, type Commits, type Pair } from './report.js';

const ROUNDS = Number(process.env.FASHEN_BENCH_ROUNDS ?? 5);
const INSTANCES = Number(process.env.FASHEN_BENCH_INSTANCES ?? 200);
const CONCURRENT = 32;
/** `SQLite` or `PostgreSQL`, to look at one of them only. */
const ONLY = process.env.FASHEN_BENCH_ONLY;

interface Place {
  readonly name: string;
  readonly url: string;
  readonly folder: string;
  readonly commits: Commits;
  readonly bare: (round: number) => Promise<Measurement>;
}

/** Pairs whose order alternates, so that neither side always comes when the machine is warm; after each, the disk. */
async function paired(
  folder: string,
  yardstick: (round: number) => Promise<Measurement>,
  service: (round: number) => Promise<Measurement>,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const first = round % 2 === 0 ? yardstick : service;
    const one = await first(round);
    const other = await (first === yardstick ? service : yardstick)(round);
    const [ofYardstick, ofService] = first === yardstick ? [one, other] : [other, one];
    const diskPerSecond = durableAppendsPerSecond(folder, 250);
    // Round 0 warms up.
    if (round > 0) pairs.push({ yardstick: ofYardstick, service: ofService, diskPerSecond });
  }
  return pairs;
}

const say = (...lines: readonly string[]): void => lines.forEach(line => console.log(line));

async function inProcess({ name, url, folder, commits, bare }: Place): Promise<string> {
  const { app, url: serviceUrl } = await startBenchService(url, folder);
  const client = new BenchClient(serviceUrl, CONCURRENT);
  const pairs = await paired(folder, bare, round => pipelineOn(app, client, round, INSTANCES, CONCURRENT));
  say(
    ...comparison(`${name}: bare driver + XState`, `${name}: whole pipeline, in process`, pairs),
    boundBy(pairs, commits),
  );
  client.close();
  const adviser = await adviserId(app);
  await app.close();
  return adviser;
}

async function adviserId(app: Awaited<ReturnType<typeof startBenchService>>['app']): Promise<string> {
  const { Reader } = await import('../../src/database/reader.js');
  const row = await app
    .get(Reader, { strict: false })
    .global.row<{ id: string }>("SELECT id FROM person WHERE username = 'adviser'");
  if (!row) throw new Error('no adviser');
  return row.id;
}

async function overHttp({ name, url, folder, commits }: Place, adviser: string): Promise<void> {
  const server = await ServerProcess.start(url, folder);
  const pairs = await paired(
    folder,
    () => emptyPosts(server, INSTANCES * 10, CONCURRENT),
    round => stepsOverHttp(server, adviser, round, INSTANCES, CONCURRENT),
  );
  say(
    ...comparison(`${name}: empty signed-in POST`, `${name}: steps over HTTP`, pairs),
    boundBy(pairs, commits),
  );
  await server.stop();
}

async function postgresPlace(url: string, folder: string): Promise<Place> {
  const database = `fashen_bench_${process.pid}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${database}`);
  await client.end();
  const place = new URL(url);
  place.pathname = `/${database}`;
  return {
    name: 'PostgreSQL',
    url: place.href,
    folder,
    commits: 'elsewhere',
    bare: () => bareOnPostgres(place.href, INSTANCES, CONCURRENT),
  };
}

const root = await mkdtemp(join(tmpdir(), 'fashen-bench-'));
const postgres = await startBenchPostgres();
try {
  const sqliteFolder = await mkdtemp(join(root, 'sqlite-'));
  const places: Place[] = [
    {
      name: 'SQLite',
      url: `sqlite:${join(sqliteFolder, 'fashen.db')}`,
      folder: sqliteFolder,
      commits: 'oneByOne',
      bare: round => bareOnSqlite(sqliteFolder, round, INSTANCES, CONCURRENT),
    },
    await postgresPlace(postgres.url, await mkdtemp(join(root, 'postgres-'))),
  ];
  const appends = Math.round(durableAppendsPerSecond(root));
  say(
    `${ROUNDS} rounds of ${INSTANCES} × 5 steps, ${CONCURRENT} at once, every step durable; medians.`,
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}; node ${process.version}; this disk: ${appends.toLocaleString('en')} durable appends/s`,
    '',
    HEADING,
  );
  for (const place of places.filter(({ name }) => !ONLY || name === ONLY)) {
    const adviser = await inProcess(place);
    await overHttp(place, adviser);
    say(...(await verificationOf(place.name, place.url)));
  }
} finally {
  await postgres.stop();
  await rm(root, { recursive: true, force: true });
}
process.exit(0);
