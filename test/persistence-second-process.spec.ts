import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sqliteFile } from '../src/database/connection-options.js';
import { databases } from './support/databases.js';
import { mark, marks } from './support/writes.js';

const SECOND_WRITER = fileURLToPath(new URL('./support/second-writer.mjs', import.meta.url));
const sqlite = databases[0]!;

interface SecondWriter {
  /** Resolves when it holds the lock; how long it had to wait for it. */
  readonly holds: Promise<number>;
  readonly ended: Promise<number | null>;
}

function startSecondWriter(url: string, name: string, holdMs: number): SecondWriter {
  const child = spawn(process.execPath, [SECOND_WRITER, sqliteFile(url), name, String(holdMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const holds = once(child.stdout, 'data').then(
    ([chunk]) => (JSON.parse(String(chunk)) as { waitedMs: number }).waitedMs,
  );
  return { holds, ended: once(child, 'exit').then(([code]) => code as number | null) };
}

describe('a second process writing to the same SQLite file', () => {
  it('is waited for, while the service goes on answering', async () => {
    const database = await sqlite.open();
    const second = startSecondWriter(database.database.url, 'second process', 600);
    await second.holds;
    let heartbeats = 0;
    const heart = setInterval(() => heartbeats++, 20);
    await database.unitOfWork.run('o1', work => mark(work, 'service'));
    clearInterval(heart);
    expect(await second.ended).toBe(0);
    expect(await marks(database)).toEqual(['second process', 'service']);
    // Waiting inside SQLite would have stopped the process for the whole time.
    expect(heartbeats).toBeGreaterThan(5);
  });

  it('waits for the service', async () => {
    const database = await sqlite.open();
    let second: SecondWriter | undefined;
    await database.unitOfWork.run('o1', async work => {
      await mark(work, 'service');
      second = startSecondWriter(database.database.url, 'second process', 0);
      await pause(1_000);
    });
    expect(await second?.ended).toBe(0);
    expect(await marks(database)).toEqual(['second process', 'service']);
  });

  it('gets its turn although the service is never idle', async () => {
    const database = await sqlite.open();
    let busy = true;
    let n = 0;
    const client = async (): Promise<void> => {
      while (busy) await database.unitOfWork.run('o1', work => mark(work, `service ${n++}`));
    };
    const clients = Array.from({ length: 8 }, client);
    const second = startSecondWriter(database.database.url, 'second process', 0);
    const ended = await second.ended;
    busy = false;
    await Promise.all(clients);
    expect(ended).toBe(0);
    expect(await marks(database)).toContain('second process');
  });
});

describe.each(databases)('two services on one $name database', kind => {
  it('lose nothing of what both acknowledged', async () => {
    const first = await kind.open();
    const second = await first.database.open();
    const writes = Array.from({ length: 60 }, (_, n) =>
      (n % 2 === 0 ? first : second).unitOfWork.run('o1', work =>
        mark(work, `w${String(n).padStart(2, '0')}`),
      ),
    );
    await Promise.all(writes);
    expect(await marks(first)).toHaveLength(60);
    expect(await marks(second)).toEqual(await marks(first));
  });
});
