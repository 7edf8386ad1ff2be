import { Controller, Get, Module } from '@nestjs/common';
import { AppModule } from '../src/app.module.js';
import type { AccessRule } from '../src/http/access.decorator.js';
import { RouteTable } from '../src/http/route-table.js';
import type { Duty } from '../workflows/_kit/duty.js';
import { databases, type TestDatabase } from './support/databases.js';
import { startService, type RunningService } from './support/service.js';

const sqlite = (): Promise<TestDatabase> => {
  const [first] = databases;
  if (!first) throw new Error('no database');
  return first.create();
};

const REPORTS: readonly Duty[] = ['leader', 'chair', 'judicialHead', 'secretary', 'auditor'];
type Who = AccessRule['to'] | readonly Duty[];

/**
 * The table of routes. A route that is not in it fails the test below: who may call it has to be
 * decided by people, and written here, before it can be called.
 */
const CONTRACT: Readonly<Record<string, Who>> = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'operations',
  'GET /api/docs': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'POST /api/v1/sessions': 'anyone',
  'GET /api/v1/sessions/current': 'signedIn',
  'DELETE /api/v1/sessions/current': 'signedIn',
  'GET /api/v1/units': 'signedIn',
  'GET /api/v1/people': 'signedIn',
  'GET /api/v1/workflows': 'signedIn',
  'GET /api/v1/workflows/:id': 'signedIn',
  'GET /api/v1/workflows/:id/diagram': 'signedIn',
  'GET /api/v1/calendar/due': 'anyone',
  'POST /api/v1/demo/clock': ['systemAdmin'],
  'POST /api/v1/matters': 'signedIn',
  'GET /api/v1/matters': 'signedIn',
  'GET /api/v1/matters/:id': 'signedIn',
  'GET /api/v1/matters/:id/actions': 'signedIn',
  'GET /api/v1/matters/:id/trail': 'signedIn',
  'POST /api/v1/matters/:id/events': 'signedIn',
  'GET /api/v1/matters/:id/documents': 'signedIn',
  'POST /api/v1/matters/:id/documents': 'signedIn',
  'GET /api/v1/matters/:id/documents/:documentId/versions/:n/content': 'signedIn',
  'POST /api/v1/catalogues': ['secretary'],
  'GET /api/v1/catalogues': REPORTS,
  'GET /api/v1/catalogues/:id': REPORTS,
  'GET /api/v1/reports/coverage': REPORTS,
  'GET /api/v1/reports/coverage/items': REPORTS,
  'GET /api/v1/public/disclosures': 'anyone',
  'GET /api/v1/public/disclosures/:id': 'anyone',
  'GET /api/v1/public/disclosures/:id/documents/:documentId/versions/:n/content': 'anyone',
};

/** Beside the contract, and only where it is built in: the pages, and what they alone ask for. Of a matter only the workbench tells, and of no more than the list does. */
const PAGES: Readonly<Record<string, Who>> = {
  'GET /*': 'anyone',
  'GET /assets/:name': 'anyone',
  'GET /icon.svg': 'anyone',
  'GET /api/v1/calendar/today': 'anyone',
  'GET /api/v1/demo/accounts': 'anyone',
  'GET /api/v1/citations': 'signedIn',
  'GET /api/v1/workbench': 'signedIn',
  'GET /public': 'anyone',
  'GET /public/*': 'anyone',
  'GET /public/disclosures/:id': 'anyone',
  'GET /public/rss.xml': 'anyone',
  'GET /public/style.css': 'anyone',
};

describe('the table of routes', () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await startService(await sqlite());
  });

  const routes = () => service.app.get(RouteTable).routes();
  const sorted = (who: Who | string): Who | string => (typeof who === 'string' ? who : [...who].sort());
  const whoOf = ({ to, duties }: AccessRule): Who | string => sorted(duties ?? to);

  it('is the contract’s, route by route', () => {
    const found = routes().map(({ method, path, access }) => [`${method} ${path}`, whoOf(access)] as const);
    for (const [route, who] of found)
      expect([route, who]).toEqual([route, sorted(CONTRACT[route] ?? PAGES[route] ?? 'not in the contract')]);
    const missing = Object.keys(CONTRACT).filter(route => !found.some(([known]) => known === route));
    expect(missing).toEqual([]);
  });

  it('lets nobody be somebody else by a made-up token', async () => {
    const token = await service.signIn('chair');
    expect((await service.get('/people', token)).status).toBe(200);
    const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    expect((await service.get('/people', changed)).status).toBe(401);
  });
});

@Controller('forgotten')
class ForgottenController {
  @Get()
  forgotten(): string {
    return 'open to the world';
  }
}
@Module({ imports: [AppModule], controllers: [ForgottenController] })
class ModuleWithForgottenRoute {}

describe('a route that does not say who may call it', () => {
  it('keeps the service from starting', async () => {
    const start = startService(await sqlite(), { root: ModuleWithForgottenRoute });
    await expect(start).rejects.toThrow('routes without @Access: GET /api/v1/forgotten');
  });
});

describe('figures for operations', () => {
  it('are for this machine, and not for what a proxy on it passes on', async () => {
    const service = await startService(await sqlite());
    expect((await service.get('/metrics')).status).toBe(200);
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const passedOn = await service.call('GET', '/metrics', { headers });
    expect(passedOn.body).toMatchObject({ code: 'not-permitted', status: 403 });
  });

  it('are for others with the configured token', async () => {
    const service = await startService(await sqlite(), {
      environment: { FASHEN_METRICS_TOKEN: 'for-the-scraper' },
    });
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const withToken = (token: string) => service.call('GET', '/metrics', { headers, token });
    expect((await withToken('for-the-scraper')).status).toBe(200);
    expect((await withToken('another')).status).toBe(403);
  });

  it('count requests by the pattern of the route, never by what was asked for', async () => {
    const service = await startService(await sqlite());
    const token = await service.signIn('auditor');
    await service.get('/matters/secret-id', token);
    const { body } = await service.get<string>('/metrics');
    expect(body).toContain('route="/api/v1/matters/:id",status="404"');
    expect(body).toContain('fashen_sign_in_total{outcome="succeeded"} 1');
    expect(body).not.toContain('secret-id');
  });
});
