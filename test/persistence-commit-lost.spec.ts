import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { AppError } from '../src/kernel/app-error.js';
import { atTheEnd } from './support/cleanup.js';
import { databases } from './support/databases.js';
import { mark, marks } from './support/writes.js';

type Break = 'before' | 'after';

/** Stands between the service and PostgreSQL, and breaks the connection at a COMMIT when told to. */
class BreakingWire {
  breaks: Break | null = null;

  private constructor(readonly url: string) {}

  static async to(target: string): Promise<BreakingWire> {
    const { hostname, port } = new URL(target);
    const server = createServer(client => wire.join(client, connect(Number(port || 5432), hostname)));
    const open = new Set<Socket>();
    server.on('connection', socket => void open.add(socket));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    atTheEnd(async () => {
      for (const socket of open) socket.destroy();
      server.close();
    });
    const url = new URL(target);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const wire = new BreakingWire(url.toString());
    return wire;
  }

  private join(client: Socket, server: Socket): void {
    let answered = true;
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    // What the server says after such a COMMIT never arrives; that it says something tells that it is done.
    server.on('data', chunk => void (answered ? client.write(chunk) : client.destroy()));
    client.on('data', chunk => {
      if (this.breaks !== null && chunk.includes('COMMIT\0')) {
        if (this.breaks === 'before') return void client.destroy();
        answered = false;
      }
      server.write(chunk);
    });
  }
}

describe('a connection to PostgreSQL that breaks at COMMIT', () => {
  it.each([
    ['before', 'undone'],
    ['after', 'written'],
  ] as const)(
    '%s the server got it is not told as nothing written, whichever it is',
    async (when, became) => {
      const { database, ...direct } = await databases[1]!.open();
      const wire = await BreakingWire.to(database.url);
      const opened = await database.open({ url: wire.url, migrate: false });
      await opened.unitOfWork.run('o1', work => mark(work, 'first'));
      wire.breaks = when;
      const lost = await opened.unitOfWork
        .run('o1', work => mark(work, 'second'))
        .then(
          () => null,
          (error: AppError) => error,
        );
      wire.breaks = null;
      expect(lost).toMatchObject({ code: 'database-busy', headers: { 'Retry-After': '1' } });
      expect(lost?.detail.en).toContain('not known whether it was written');
      expect(lost?.detail.en).toContain('Idempotency-Key');
      const found = became === 'written' ? ['first', 'second'] : ['first'];
      expect(await marks({ ...direct, database } as never)).toEqual(found);
      await opened.unitOfWork.run('o1', work => mark(work, 'third'));
      expect(await marks({ ...direct, database } as never)).toEqual([...found, 'third']);
    },
  );
});
