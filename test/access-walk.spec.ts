import { RouteTable, type Route } from '../src/http/route-table.js';
import { databases } from './support/databases.js';
import { openOffice, type Office } from './support/office.js';
import { submitted } from './support/moves.js';
import type { Answered } from './support/service.js';

const ACCOUNTS = [
  'drafter',
  'drafter2',
  'adviser',
  'adviser2',
  'reviewer',
  'reviewer2',
  'judicialhead',
  'secretary',
  'leader',
  'chair',
  'member1',
  'member7',
  'publisher',
  'auditor',
  'sysadmin',
  'secadmin',
  'auditadmin',
];

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

describe('who may call what', () => {
  let office: Office;
  let routes: readonly Route[];
  beforeAll(async () => {
    office = await openOffice(databases[0] as (typeof databases)[number]);
    routes = office.service.app.get(RouteTable).routes();
  });

  const call = (route: Route, token?: string): Promise<Answered> => {
    const path = route.path.replace(/:\w+|\*/g, '00000000-0000-4000-8000-000000000000');
    const body = route.method === 'POST' ? { body: {} } : {};
    return office.service.call(route.method, path, { ...body, ...(token !== undefined && { token }) });
  };

  it('turns away whoever has not signed in from every other route', async () => {
    for (const route of routes.filter(({ access }) => access.to === 'signedIn')) {
      const answer = await call(route);
      expect([nameOf(route), answer.status, answer.body.code]).toEqual([
        nameOf(route),
        401,
        'sign-in-required',
      ]);
    }
  });

  it('lets every account through exactly the doors its duties open', async () => {
    for (const username of ACCOUNTS) {
      const person = await office.as(username);
      const token = await office.service.signIn(username);
      const session = (await person.get('/sessions/current')).body;
      const held = session.user.duties.map(({ duty }: { duty: string }) => duty);
      for (const route of routes.filter(
        ({ access, path }) => access.to === 'signedIn' && !path.includes('sessions/current'),
      )) {
        const { status } = await call(route, token);
        const { duties, judgedBy } = route.access;
        const opens = duties === null || duties.some(duty => held.includes(duty));
        if (!opens) expect([username, nameOf(route), status]).toEqual([username, nameOf(route), 403]);
        if (opens && judgedBy === 'door')
          expect([username, nameOf(route), status]).not.toEqual([username, nameOf(route), 403]);
        expect(status).toBeLessThan(500);
      }
    }
  }, 120_000);

  it('lets administrators and auditors act on no matter', async () => {
    const { id } = await submitted(office);
    for (const username of ['sysadmin', 'secadmin', 'auditadmin']) {
      const person = await office.as(username);
      expect((await person.get(`/matters/${id}`)).status).toBe(404);
      expect(
        (await person.post(`/matters/${id}/events`, { type: 'ACCEPT' }, { 'if-match': '"1"' })).status,
      ).toBe(404);
      expect((await person.post('/matters', { workflow: 'contract', title: '越权', data: {} })).status).toBe(
        403,
      );
    }
    const workflow = (await (await office.as('auditor')).get('/workflows/major-decision')).body;
    for (const { type } of workflow.events) {
      const answer = await office.attempt('auditor', id, type, {});
      expect([type, answer.status, answer.body.code]).toEqual([type, 403, 'not-permitted']);
    }
    const refusals = (await office.trail(id)).filter(entry => entry.kind === 'refusal');
    expect(refusals).toHaveLength(workflow.events.length);
    expect((await (await office.as('auditor')).get(`/matters/${id}/actions`)).body.items).toEqual([]);
  });
});
