import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { atTheEnd } from './cleanup.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FROM_SOURCES = ['--no-warnings', '--import', './test/support/typescript.mjs', 'src/cli/main.ts'];

/** How a command ended, and what it printed. */
export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** `fashen …` as a process of its own on a data folder. */
export class Fashen {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  #out = '';
  #err = '';

  constructor(
    dataFolder: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ) {
    const own = {
      NODE_OPTIONS: '',
      NO_COLOR: '1',
      FASHEN_DATA: dataFolder,
      FASHEN_DATABASE_URL: '',
      PORT: '0',
    };
    const env = { ...process.env, ...own, FASHEN_MODE: '', FASHEN_DEMO_PASSWORD: '', ...environment };
    this.child = spawn(process.execPath, [...FROM_SOURCES, ...args], { cwd: ROOT, env });
    this.child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (this.#out += chunk));
    this.child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (this.#err += chunk));
    this.ended = new Promise(resolve =>
      this.child.on('close', exit => resolve({ exit, out: this.#out, err: this.#err })),
    );
    atTheEnd(async () => {
      this.child.kill('SIGKILL');
      await this.ended;
    });
  }

  /** Waits until it has printed this; the first group of the match. */
  async printed(pattern: RegExp): Promise<string> {
    for (const began = performance.now(); performance.now() - began < 45_000;) {
      const match = pattern.exec(this.#out);
      if (match) return match[1] ?? match[0];
      if (this.child.exitCode !== null) throw new Error(`ended with ${this.child.exitCode}: ${this.#err}`);
      await new Promise(done => setTimeout(done, 50));
    }
    throw new Error(`never printed ${pattern.source}: ${this.#out} ${this.#err}`);
  }
}
