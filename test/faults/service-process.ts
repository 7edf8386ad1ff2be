import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { atTheEnd } from '../support/cleanup.js';
import type { TestDatabase } from '../support/databases.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_TIMEOUT_MS = 45_000;

/** The service as a process of its own, so that it can be killed as a machine kills it: without a word. */
export interface ServiceProcess {
  readonly url: string;
  /** `kill -9`; returns when it is gone. */
  kill(): Promise<void>;
}

export const PASSWORD = 'a-password-of-tests';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise(done => server.close(done));
  return port;
}

function environmentOf(database: TestDatabase, dataFolder: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    PORT: String(port),
    FASHEN_DATA: dataFolder,
    FASHEN_DATABASE_URL: database.url,
    FASHEN_MIGRATE_URL: database.migrateUrl ?? '',
    FASHEN_MODE: 'demo',
    FASHEN_DEMO_PASSWORD: PASSWORD,
  };
}

async function untilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < START_TIMEOUT_MS;) {
    if (child.exitCode !== null) throw new Error(`the service ended (${child.exitCode}):\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error(`the service did not become ready:\n${output()}`);
}

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise(done => child.once('exit', () => done()));

/** Starts `fashen serve` from the sources; at the end of the file it is killed if it still runs. */
export async function startProcess(database: TestDatabase, dataFolder: string): Promise<ServiceProcess> {
  const port = await freePort();
  const command = ['--no-warnings', '--import', './test/support/typescript.mjs', 'src/cli/main.ts', 'serve'];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: environmentOf(database, dataFolder, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const note = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-4_000));
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited(child);
  };
  atTheEnd(kill);
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => output);
  return { url, kill };
}
