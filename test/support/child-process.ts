import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { atTheEnd } from './cleanup.js';

const REGISTER = new URL('./typescript.mjs', import.meta.url).href;

type Variables = Readonly<Record<string, string>>;

/** A TypeScript file of `test/` running as a process of its own. */
export class TestProcess {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<number | null>;

  constructor(file: URL, args: readonly string[], env: Variables = {}) {
    const options = ['--no-warnings', '--import', REGISTER, fileURLToPath(file)];
    this.#child = spawn(process.execPath, [...options, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#ended = new Promise(resolve => this.#child.on('close', resolve));
    if (!this.#child.stdout) throw new Error('the process has no output');
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    atTheEnd(async () => {
      this.#child.kill('SIGKILL');
      await this.#ended;
    });
  }

  /** The next line it prints. @throws Error when it ends without one. */
  async line(): Promise<string> {
    const { done, value } = await this.#lines.next();
    if (done === true) throw new Error(`the process ended with ${await this.#ended}`);
    return value;
  }

  tell(words: string): void {
    this.#child.stdin?.write(`${words}\n`);
  }
}
