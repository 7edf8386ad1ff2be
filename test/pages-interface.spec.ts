import { createSqliteDatabase } from './support/sqlite-database.js';
import { startService, type RunningService } from './support/service.js';

/** What the interface tells the pages beyond the case file. */
let service: RunningService;
beforeAll(async () => {
  service = await startService(await createSqliteDatabase());
});

describe('accounts of the demo', () => {
  it('are told to anyone with their duties and unit, and no password', async () => {
    const { status, body } = await service.get('/demo/accounts');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(22);
    expect(body.items[0]).toEqual({
      username: 'drafter',
      name: '承办人甲',
      duties: ['drafter'],
      unit: '城乡建设办公室',
    });
    expect(JSON.stringify(body)).not.toMatch(/password/i);
  });
});

describe('the legal day', () => {
  it('is the service’s, in the organisation’s zone, and moves with the demo clock', async () => {
    const before = await service.get('/calendar/today');
    expect(before.body.timeZone).toBe('Asia/Shanghai');
    const to = new Date(Date.parse(before.body.now) + 40 * 86_400_000).toISOString();
    await service.call('POST', '/demo/clock', { token: await service.signIn('sysadmin'), body: { to } });
    const after = await service.get('/calendar/today');
    expect(after.body.today > before.body.today).toBe(true);
    expect(after.body.now >= to).toBe(true);
  });
});

describe('provisions that may be cited', () => {
  it('are found by words and article, in the reader’s language', async () => {
    const token = await service.signIn('reviewer');
    const q = encodeURIComponent('重大行政决策 第25条');
    const chinese = await service.get(`/citations?q=${q}`, token);
    expect(chinese.body.items).toEqual([expect.objectContaining({ key: 'SC-713:25' })]);
    const english = await service.call('GET', `/citations?q=${q}`, {
      token,
      headers: { 'accept-language': 'en' },
    });
    expect(english.body.items[0].title).toMatch(/Article 25$/);
  });

  it('come page by page', async () => {
    const token = await service.signIn('reviewer');
    const first = await service.get('/citations?limit=2', token);
    const second = await service.get(`/citations?limit=2&cursor=${first.body.nextCursor}`, token);
    expect(first.body.items).toHaveLength(2);
    expect(second.body.items[0].key).not.toBe(first.body.items[0].key);
  });

  it('are for those who are signed in', async () => {
    expect((await service.get('/citations')).status).toBe(401);
  });
});

describe('in production', () => {
  it('there are no accounts to choose from, and the page knows without asking', async () => {
    const production = await startService(await createSqliteDatabase(), {
      environment: { FASHEN_MODE: 'production' },
    });
    expect((await production.get('/demo/accounts')).status).toBe(404);
    expect(await (await fetch(production.url)).text()).not.toContain('content="demo"');
  });
});
