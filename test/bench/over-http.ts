import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { BenchClient } from './bench-client.js';
import { fiveSteps, prepareDossiers } from './dossiers.js';
import { measure, type Measurement } from './measure.js';

const REGISTER = new URL('../support/typescript.mjs', import.meta.url).href;
const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url));

/** The service as a process of its own, measured by how much of a core it used. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly lines: AsyncIterator<string>,
  ) {}

  static async start(databaseUrl: string, dataFolder: string): Promise<ServerProcess> {
    const args = ['--no-warnings', '--import', REGISTER, SERVER, databaseUrl, dataFolder];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    if (typeof value !== 'string') throw new Error('the service did not start');
    return new ServerProcess(value, child, lines);
  }

  /** Seconds of processor time since the last call, and the share of the time in which its thread was not idle. */
  async used(): Promise<{ cpuSeconds: number; thread: number }> {
    this.child.stdin?.write('\n');
    const [cpuSeconds, thread] = String((await this.lines.next()).value)
      .split(' ')
      .map(Number);
    return { cpuSeconds: cpuSeconds ?? NaN, thread: thread ?? NaN };
  }

  async stop(): Promise<void> {
    const ended = new Promise(done => this.child.once('exit', done));
    this.child.stdin?.end();
    await ended;
  }
}

async function watched(server: ServerProcess, run: () => Promise<Measurement>): Promise<Measurement> {
  await server.used();
  const began = performance.now();
  const measured = await run();
  const { cpuSeconds, thread } = await server.used();
  const busy = cpuSeconds / ((performance.now() - began) / 1_000);
  return { ...measured, busy, thread, clientThread: measured.thread };
}

/** The same signed-in POST as a step, through every hook, that does nothing. */
export async function emptyPosts(
  server: ServerProcess,
  count: number,
  connections: number,
): Promise<Measurement> {
  const client = new BenchClient(server.url, connections);
  const token = await client.signIn('drafter');
  const post = (): Promise<unknown> => client.expect(200, '/api/v1/bench/empty', token, {}, '{}');
  const measured = await watched(server, () =>
    measure(
      Array.from({ length: count }, () => [post]),
      connections,
    ),
  );
  client.close();
  return measured;
}

/** The five steps as requests with If-Match and Idempotency-Key. */
export async function stepsOverHttp(
  server: ServerProcess,
  adviserId: string,
  round: number,
  instances: number,
  connections: number,
): Promise<Measurement> {
  const client = new BenchClient(server.url, connections);
  const tokens = {
    drafter: await client.signIn('drafter'),
    reviewer: await client.signIn('reviewer'),
    adviser: await client.signIn('adviser'),
  };
  const dossiers = await prepareDossiers(client, tokens.drafter, instances);
  const jobs = dossiers.map(({ id, version }) =>
    fiveSteps(adviserId).map(({ sender, type, data }, index) => {
      const headers = {
        'if-match': `"${version + index}"`,
        'idempotency-key': `http-${round}-${id}-${index}`,
      };
      const body = JSON.stringify({ type, data });
      return () => client.expect(200, `/api/v1/matters/${id}/events`, tokens[sender], headers, body);
    }),
  );
  const measured = await watched(server, () => measure(jobs, connections));
  client.close();
  return measured;
}
