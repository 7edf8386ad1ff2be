import { setTimeout as pause } from 'node:timers/promises';
import { Reader } from '../src/database/reader.js';
import { getServiceState } from '../src/database/service-state.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { databases } from './support/databases.js';
import { addMatter, streamRows, type TrailRow } from './support/running-matter.js';
import { startService, type RunningService } from './support/service.js';

const MOST_WAITS = 100;

describe.each(databases)('a running service on $name', kind => {
  const readerOf = ({ app }: RunningService): Reader => app.get(Reader, { strict: false });

  const organisationOf = async (service: RunningService): Promise<string> =>
    (await readerOf(service).global.row<{ id: string }>('SELECT id FROM organisation'))?.id ?? '';

  /** A matter whose reminder should have come an hour ago. */
  async function addLate(service: RunningService, organisation: string): Promise<void> {
    await service.app.get(UnitOfWork, { strict: false }).run(organisation, async work => {
      await addMatter(work.sql, 'late', null, { dueOn: '2099-01-05', provisional: true });
      const fireAt = new Date(Date.parse(work.now) - 3_600_000).toISOString();
      await work.sql.run(
        `INSERT INTO timer (organisation_id, id, matter_id, kind, due_on, fire_at, fired_at)
         VALUES (:org, 't1', 'late', 'reminder', '2099-01-05', $1, NULL)`,
        [fireAt],
      );
    });
  }

  async function trailSoon(service: RunningService, organisation: string): Promise<TrailRow[]> {
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      const rows = await streamRows({ reader: readerOf(service) } as never, 'matter/late', organisation);
      if (rows.length > 0) return rows;
      await pause(50);
    }
    return [];
  }

  it('fires of itself what is due, once, also when it was down meanwhile', async () => {
    const database = await kind.create();
    const first = await startService(database);
    const organisation = await organisationOf(first);
    await addLate(first, organisation);
    await first.close();
    const again = await startService(database, { dataFolder: first.dataFolder });
    expect((await trailSoon(again, organisation)).map(({ action }) => action)).toEqual(['REMINDER']);
    await pause(1_200);
    expect(await trailSoon(again, organisation)).toHaveLength(1);
  });

  it('stops cleanly while it is firing', async () => {
    const service = await startService(await kind.create());
    const organisation = await organisationOf(service);
    await addLate(service, organisation);
    const warnings: Error[] = [];
    process.on('warning', warning => warnings.push(warning));
    await expect(service.close()).resolves.toBeUndefined();
    await pause(100);
    expect(warnings).toEqual([]);
  });

  it('keeps in mind by which calendar its due dates were counted', async () => {
    const database = await kind.create();
    const first = await startService(database);
    const organisation = await organisationOf(first);
    await first.close();
    const again = await startService(database, { dataFolder: first.dataFolder });
    for (let waits = 0; waits < MOST_WAITS; waits += 1) {
      if ((await getServiceState(readerOf(again).global, `calendar/${organisation}`)) !== null) break;
      await pause(50);
    }
    expect(await getServiceState(readerOf(again).global, `calendar/${organisation}`)).toMatch(
      /^[0-9a-f]{64}$/,
    );
  });
});
