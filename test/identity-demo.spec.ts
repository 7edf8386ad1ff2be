import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDemo } from '../src/start.js';
import { databases } from './support/databases.js';
import { PASSWORD, startService, type RunningService } from './support/service.js';

const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  drafter: ['drafter'],
  drafter2: ['drafter'],
  adviser: ['legalAdviser'],
  adviser2: ['legalAdviser'],
  reviewer: ['reviewer'],
  reviewer2: ['drafter', 'reviewer'],
  judicialhead: ['judicialHead'],
  secretary: ['secretary'],
  leader: ['leader'],
  chair: ['chair'],
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map(n => [`member${n}`, ['member']])),
  publisher: ['publisher'],
  auditor: ['auditor'],
  sysadmin: ['systemAdmin'],
  secadmin: ['securityAdmin'],
  auditadmin: ['auditAdmin'],
};

describe.each(databases)('the demo on $name', kind => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService(await kind.create());
  });

  const me = async (username: string) =>
    (await service.get('/sessions/current', await service.signIn(username))).body.user;

  it('has every account of the contract, with its duties and no other', async () => {
    const duties: Record<string, string[]> = {};
    for (const username of Object.keys(ACCOUNTS)) {
      const user = await me(username);
      duties[username] = user.duties.map(({ duty }: { duty: string }) => duty).sort();
    }
    expect(duties).toEqual(ACCOUNTS);
  });

  it('is one street office with two offices below, the drafters in one each and everybody else at the street', async () => {
    const { items } = (await service.get('/units', await service.signIn('drafter'))).body;
    const [street, ...offices] = items;
    expect(street).toMatchObject({ kind: 'organ', parentId: null });
    expect(offices).toHaveLength(2);
    expect(offices.map(({ parentId }: { parentId: string }) => parentId)).toEqual([street.id, street.id]);
    const [one, two] = [(await me('drafter')).unitId, (await me('drafter2')).unitId];
    expect(new Set([one, two])).toEqual(new Set(offices.map(({ id }: { id: string }) => id)));
    for (const username of ['adviser', 'reviewer2', 'member7', 'auditadmin']) {
      expect((await me(username)).unitId).toBe(street.id);
    }
  });

  it('calls its people by their part', async () => {
    expect((await me('drafter')).name).toBe('承办人甲');
  });

  it('is made once, however often the service starts', async () => {
    const before = await me('chair');
    await prepareDemo(service.app);
    await prepareDemo(service.app);
    expect(await me('chair')).toEqual(before);
    const { items } = (await service.get('/units', await service.signIn('drafter'))).body;
    expect(items).toHaveLength(3);
  });

  it('lists who is who by duty and by the unit a duty reaches, without login names', async () => {
    const token = await service.signIn('secretary');
    const drafters = (await service.get('/people?duty=drafter', token)).body.items;
    expect(drafters.map(({ name }: { name: string }) => name).sort()).toEqual(
      ['承办人乙', '承办人甲', '审查人乙'].sort(),
    );
    expect(Object.keys(drafters[0]).sort()).toEqual(['duties', 'id', 'name', 'unitId']);
    const { unitId } = await me('drafter');
    const here = (await service.get(`/people?duty=drafter&unitId=${unitId}`, token)).body.items;
    expect(here.map(({ name }: { name: string }) => name).sort()).toEqual(['承办人甲', '审查人乙'].sort());
    expect((await service.get('/people?unitId=nowhere', token)).body.items).toEqual([]);
    expect((await service.get('/people?duty=boss', token)).status).toBe(400);
  });

  it('pages through everybody', async () => {
    const token = await service.signIn('secretary');
    const seen: string[] = [];
    let path: string | null = '/people?limit=5';
    while (path !== null) {
      const { items, nextCursor }: { items: { id: string }[]; nextCursor: string | null } = (
        await service.get(path, token)
      ).body;
      seen.push(...items.map(({ id }) => id));
      path = nextCursor === null ? null : `/people?limit=5&cursor=${nextCursor}`;
    }
    expect(seen).toHaveLength(Object.keys(ACCOUNTS).length);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is not opened in production mode', async () => {
    const database = await kind.create();
    await (await startService(database)).close();
    await expect(startService(database, { environment: { FASHEN_MODE: 'production' } })).rejects.toThrow(
      /demo mode/,
    );
  });

  it('is made once even when two services start at once', async () => {
    const database = await kind.create();
    const [one, two] = await Promise.all([startService(database), startService(database)]);
    const [a, b] = [
      await one.get('/units', await one.signIn('drafter')),
      await two.get('/units', await two.signIn('drafter')),
    ];
    expect(a.body).toEqual(b.body);
    expect(a.body.items).toHaveLength(3);
    await one.close();
    await two.close();
  });
});

describe('the demo’s password', () => {
  const [sqlite] = databases;
  const create = async () => {
    if (!sqlite) throw new Error('no database');
    return sqlite.create();
  };
  const fileOf = ({ dataFolder }: RunningService): string => join(dataFolder, 'demo-password');

  it('is kept in the data folder for its owner only', async () => {
    const service = await startService(await create());
    expect(await readFile(fileOf(service), 'utf8')).toBe(`${PASSWORD}\n`);
    expect((await stat(fileOf(service))).mode & 0o777).toBe(0o600);
  });

  it('is made by chance when none is given, and stays the same at every start', async () => {
    const database = await create();
    const first = await startService(database, { environment: { FASHEN_DEMO_PASSWORD: '' } });
    const password = (await readFile(fileOf(first), 'utf8')).trim();
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    await first.close();
    const options = { dataFolder: first.dataFolder, environment: { FASHEN_DEMO_PASSWORD: 'another' } };
    const second = await startService(database, options);
    await expect(second.signIn('drafter', password)).resolves.toBeTruthy();
    expect((await prepareDemo(second.app))?.password).toBe(password);
  });

  it('is told as unknown where the database came from elsewhere', async () => {
    const database = await create();
    await (await startService(database)).close();
    const elsewhere = await startService(database);
    expect((await prepareDemo(elsewhere.app))?.password).toBeNull();
  });
});
