import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { databases } from './support/databases.js';
import { addOrganisation, ORGANISATION } from './support/running-matter.js';

const COMMANDS = 300;

describe.each(databases)('many units of work at once on $name', kind => {
  it('let the event loop have its turn between one and the next', async () => {
    const database = await kind.open();
    await addOrganisation(database);
    const server = createServer((_request, response) => response.end('ok'));
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    let done = 0;
    const all = Promise.all(
      Array.from({ length: COMMANDS }, async () => {
        await database.unitOfWork.run(ORGANISATION, work =>
          work.sql.rows('SELECT id FROM organisation WHERE id = :org'),
        );
        done += 1;
      }),
    );
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    const doneBefore = done;
    await all;
    server.closeAllConnections();
    server.close();
    expect(answer.status).toBe(200);
    expect(doneBefore).toBeLessThan(COMMANDS);
  });
});
