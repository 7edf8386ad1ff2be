// Lives in Jest's own process for the length of a run. The first test that asks gets PostgreSQL started; all share it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url));

function startKeeper() {
  const keeper = spawn(process.execPath, ['--no-warnings', KEEPER], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  keeper.stderr.on('data', chunk => (errors += chunk));
  const url = new Promise((resolve, reject) => {
    let output = '';
    keeper.stdout.on('data', chunk => {
      output += chunk;
      if (output.includes('\n')) resolve(JSON.parse(output).url);
    });
    keeper.once('exit', code => reject(new Error(`PostgreSQL did not start (${code}):\n${errors}`)));
  });
  url.catch(() => undefined);
  return { keeper, url };
}

export class PostgresBroker {
  #started = null;
  #server = createServer((_request, response) => {
    this.#started ??= process.env.TEST_POSTGRES_URL
      ? { url: Promise.resolve(process.env.TEST_POSTGRES_URL) }
      : startKeeper();
    this.#started.url.then(
      url => response.end(url),
      error => response.writeHead(500).end(error.message),
    );
  });

  async listen() {
    await new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async close() {
    const keeper = this.#started?.keeper;
    if (keeper && keeper.exitCode === null) {
      const exited = new Promise(resolve => keeper.once('exit', resolve));
      keeper.stdin.end();
      await exited;
    }
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}
