import fc from 'fast-check';
import { Configuration } from '../src/configuration/configuration.js';
import { RouteTable, type Route } from '../src/http/route-table.js';
import { databases } from './support/databases.js';
import { openOffice, type Office } from './support/office.js';
import { CONTRACT, DECISION, submitted } from './support/moves.js';
import type { AnyJson, Answered } from './support/service.js';

const RUNS = 40;
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  ' ',
  'x'.repeat(5_000),
  [],
  {},
  [[]],
  { a: { b: {} } },
];

/** JSON as somebody writes it who wants to break something. */
const hostile = fc.letrec<{ value: AnyJson }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...WRONG),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'type',
        'data',
        'title',
        '__proto__',
        'constructor',
        'items',
        'textSha256',
        'reason',
        'to',
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe.each(databases)('hostile requests on $name', kind => {
  let office: Office;
  let matterId: string;
  let before: AnyJson;
  beforeAll(async () => {
    office = await openOffice(kind);
    matterId = (await submitted(office)).id;
    before = await office.matter(matterId);
  });
  afterEach(async () => expect(await office.matter(matterId)).toEqual(before));

  const isClearProblem = ({ status, body, headers }: Answered): void => {
    expect([status, body]).toEqual([
      expect.any(Number),
      expect.objectContaining({
        code: expect.any(String),
        detail: expect.any(String),
        instance: expect.stringMatching(/^urn:uuid:/),
      }),
    ]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers.get('content-type')).toContain('application/problem+json');
  };
  const send = async (username: string, body: unknown, type?: string): Promise<Answered> => {
    const token = await tokenOf(username);
    return office.service.call('POST', `/matters/${matterId}/events`, {
      token,
      body: type === undefined ? body : { type, data: body },
      headers: { 'if-match': `"${before.version}"` },
    });
  };
  const tokens = new Map<string, string>();
  const tokenOf = async (username: string): Promise<string> => {
    const token = tokens.get(username) ?? (await office.service.signIn(username));
    tokens.set(username, token);
    return token;
  };

  it('answers whatever stands in an event with a clear problem', async () => {
    const { body: workflow } = await (await office.as('auditor')).get('/workflows/major-decision');
    expect(workflow.events.length).toBeGreaterThan(10);
    const senders: Record<string, string> = {
      reviewer: 'reviewer',
      drafter: 'drafter',
      secretary: 'secretary',
      legalAdviser: 'adviser',
      leader: 'leader',
      chair: 'chair',
      publisher: 'publisher',
      judicialHead: 'judicialhead',
    };
    for (const { type, duties, schema } of workflow.events) {
      const username = senders[duties[0]] ?? 'reviewer';
      const example = schema.examples[0];
      for (const member of Object.keys(schema.properties ?? {})) {
        for (const wrong of WRONG) {
          if (typeof wrong === typeof example?.[member] && !Array.isArray(wrong) && typeof wrong !== 'object')
            continue;
          const answer = await send(username, { ...example, [member]: wrong }, type);
          if (answer.status === 200) throw new Error(`${type}.${member} took ${JSON.stringify(wrong)}`);
          isClearProblem(answer);
        }
      }
      isClearProblem(await send(username, { ...example, surplus: 1 }, type));
    }
  }, 120_000);

  it('answers bodies that are no event with 400 and writes nothing', async () => {
    for (const body of [
      null,
      [],
      'text',
      7,
      {},
      { type: 1 },
      { type: 'xstate.init' },
      { type: 'xstate.stop' },
      { type: 'accept' },
      { type: 'ATTACH_DOCUMENT' },
      { type: 'OPEN' },
      { type: '__proto__' },
      { type: 'constructor' },
      { type: 'toString' },
      { type: 'ACCEPT', data: [] },
      { type: 'ACCEPT', data: null },
      { type: 'ACCEPT', extra: 1 },
    ]) {
      const answer = await send('reviewer', body);
      isClearProblem(answer);
      expect([JSON.stringify(body), answer.status]).toEqual([JSON.stringify(body), 400]);
    }
    for (const raw of [
      '{',
      '{"type":"ACCEPT"',
      '\u0000',
      '{"type":"RETURN","data":{"reason":"\\u0000"}}',
      '{"type":"RETURN","data":{"reason":"\\ud800"}}',
      `${'['.repeat(50_000)}`,
      '{"__proto__":{"type":"ACCEPT"}}',
    ]) {
      const answer = await send('reviewer', raw);
      isClearProblem(answer);
      expect(answer.status).toBe(400);
    }
  });

  it('survives anything fast-check writes into events and openings', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom('RETURN', 'RECUSE', 'REQUEST_SUPPLEMENT', 'ASSIGN_ADVISER'),
        async (data, type) => {
          const answer = await send('reviewer', { type, data });
          isClearProblem(answer);
        },
      ),
      { numRuns: RUNS, examples: [[{ reason: '\u0000' }, 'RETURN']] },
    );
    const token = await tokenOf('drafter');
    await fc.assert(
      fc.asyncProperty(hostile, async data => {
        const answer = await office.service.call('POST', '/matters', {
          token,
          body: {
            workflow: 'contract',
            title: '合同',
            data: {
              ...CONTRACT,
              ...(typeof data === 'object' && !Array.isArray(data) ? data : { amountFen: data }),
            },
          },
        });
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('answers foreign ids everywhere with 404 or a named member, never with a fault', async () => {
    const routes: readonly Route[] = office.service.app.get(RouteTable).routes();
    const ids = [
      '00000000-0000-4000-8000-000000000000',
      '..%2F..%2Fetc%2Fpasswd',
      '%00',
      "'%20OR%201=1",
      '%F0%9F%98%80',
      'a'.repeat(90),
      '-1',
      '%',
    ];
    for (const username of ['auditor', 'secretary']) {
      const token = await tokenOf(username);
      for (const { path, method } of routes.filter(
        route => route.path.includes(':') && route.method !== 'DELETE',
      )) {
        for (const id of ids) {
          const answer = await office.service.call(method, path.replace(/:\w+|\*/g, id), {
            token,
            ...(method === 'POST' && { body: {} }),
          });
          expect([method, path, id, answer.status >= 400 && answer.status < 500]).toEqual([
            method,
            path,
            id,
            true,
          ]);
        }
      }
    }
    const people = ['nobody', '', '00000000-0000-4000-8000-000000000000'];
    for (const personId of people)
      isClearProblem(await send('judicialhead', { personId, reason: '测试' }, 'RECUSE'));
    isClearProblem(
      await office.service.call('POST', '/matters', {
        token: await tokenOf('drafter'),
        body: { workflow: 'contract', title: '甲', unitId: 'elsewhere', data: CONTRACT },
      }),
    );
    isClearProblem(
      await office.service.call('POST', '/matters', {
        token: await tokenOf('drafter'),
        body: {
          workflow: 'major-decision',
          title: '乙',
          data: { ...DECISION, catalogueRow: { catalogueId: 'x', line: 1 } },
        },
      }),
    );
    isClearProblem(
      await office.service.call('POST', '/matters', {
        token: await tokenOf('drafter'),
        body: {
          workflow: 'contract',
          title: '丙',
          data: { ...CONTRACT, amends: 'x', amendmentReason: '变更' },
        },
      }),
    );
  }, 60_000);

  it('answers queries nobody wrote a filter for with 400', async () => {
    const token = await tokenOf('auditor');
    for (const query of [
      'limit=0',
      'limit=201',
      'limit=x',
      'cursor=%00',
      'cursor=abc',
      'q=a',
      'q=%00%00',
      'status=any',
      'overdue=maybe',
      'openedFrom=2026-02-30',
      'assignedTo=you',
      'stage[]=a',
      'unknown=1',
      'limit=1&limit=2',
    ]) {
      const answer = await office.service.get(`/matters?${query}`, token);
      expect([query, answer.status]).toEqual([query, 400]);
      isClearProblem(answer);
    }
  });

  it('answers huge bodies with 413, other content types with 415, and If-Match it cannot use with 400', async () => {
    const token = await tokenOf('reviewer');
    const huge = await office.service.call('POST', `/matters/${matterId}/events`, {
      token,
      body: {
        type: 'RETURN',
        data: { reason: 'x'.repeat(office.service.app.get(Configuration).limits.maxJsonBytes) },
      },
    });
    expect(huge).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', limitBytes: expect.any(Number) },
    });
    const xml = await office.service.call('POST', `/matters/${matterId}/events`, {
      token,
      body: '<a/>',
      headers: { 'content-type': 'application/xml' },
    });
    expect(xml.status).toBe(415);
    for (const ifMatch of ['*', '"1", "2"', 'W/"1"', '1', '"x"', '""']) {
      const answer = await office.service.call('POST', `/matters/${matterId}/events`, {
        token,
        body: { type: 'ACCEPT' },
        headers: { 'if-match': ifMatch },
      });
      expect([ifMatch, answer.status]).toEqual([ifMatch, 400]);
    }
    const missing = await office.service.call('POST', `/matters/${matterId}/events`, {
      token,
      body: { type: 'ACCEPT' },
    });
    expect(missing).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
  });
});
