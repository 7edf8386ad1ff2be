import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const REGISTER = new URL('./typescript.mjs', import.meta.url).href;

/** Starts a TypeScript file of `test/` as a process of its own. */
export function startProcess(
  file: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', '--import', REGISTER, fileURLToPath(file), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Runs it to its end and answers what it printed. @throws Error when it does not end with 0. */
export function outputOf(
  file: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = startProcess(file, args, env);
  const printed: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve(Buffer.concat(printed).toString('utf8'));
      else reject(new Error(`${file.href} ended with ${code}`));
    });
  });
}
