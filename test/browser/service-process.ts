import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PASSWORD = 'test-password';
const ROOT = join(import.meta.dirname, '..', '..');
const START_MS = 60_000;

/** A service of its own: a fresh folder, a fresh database, a port nobody else has. */
export interface ServiceProcess {
  readonly url: string;
  stop(): Promise<void>;
}

function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the service did not start:\n${output}`)), START_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      // The banner colours what it writes.
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', code => reject(new Error(`the service ended with ${code}:\n${output}`)));
  });
}

/** Starts the sources as they are, with the pages as `npm run build` left them. */
export async function startService(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'fashen-browser-'));
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', './test/support/typescript.mjs', 'src/main.ts'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOST: '127.0.0.1',
        PORT: '0',
        FASHEN_DATA: folder,
        FASHEN_DATABASE_URL: '',
        FASHEN_MODE: 'demo',
        FASHEN_DEMO_PASSWORD: PASSWORD,
        ...environment,
      },
    },
  );
  const url = await addressOf(child);
  const stop = async (): Promise<void> => {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
