import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { RouteTable } from '../src/http/route-table.js';
import { databases } from './support/databases.js';
import { dayOf, discussed, item, review, reviewed, submitted, throughAdviser } from './support/moves.js';
import { openOffice, type Office } from './support/office.js';
import type { AnyJson, Answered } from './support/service.js';

/** The document itself, and pages for people. */
const OUTSIDE_THE_DOCUMENT = ['/api/docs', '/api/openapi.json', '/*', '/assets/:name', '/icon.svg'];

describe('the OpenAPI document', () => {
  let office: Office;
  let document: AnyJson;
  let ajv: Ajv2020;

  beforeAll(async () => {
    const [sqlite] = databases;
    if (!sqlite) throw new Error('no database');
    office = await openOffice(sqlite);
    document = (await office.service.get('/api/openapi.json')).body;
    ajv = new Ajv2020({ allErrors: true, strict: false });
    (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
    ajv.addSchema({ $id: 'openapi', ...document });
  });

  const template = (path: string): string => path.replace(/:(\w+)/g, '{$1}');
  const operation = (method: string, path: string): AnyJson => document.paths[path]?.[method.toLowerCase()];

  function validatorOf(method: string, path: string, answered: Answered): ValidateFunction {
    const type = (answered.headers.get('content-type') ?? '').split(';')[0];
    const described =
      operation(method, path)?.responses?.[String(answered.status)] ??
      operation(method, path)?.responses?.default;
    const schema = described?.content?.[type ?? '']?.schema;
    if (!schema) throw new Error(`${method} ${path}: no schema for ${answered.status} ${type}`);
    return ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')));
  }

  /** An answer is what the document says it is, member by member. */
  function expectAsDescribed(method: string, path: string, answered: Answered): void {
    const validate = validatorOf(method, path, answered);
    validate(answered.body);
    expect([method, path, validate.errors ?? []]).toEqual([method, path, []]);
  }

  async function read(username: string, path: string, described: string): Promise<AnyJson> {
    const answered = await (await office.as(username)).get(path);
    expect([path, answered.status]).toEqual([path, 200]);
    expectAsDescribed('GET', described, answered);
    return answered.body;
  }

  it('is OpenAPI 3.1 with schemas that hold together', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const name of Object.keys(document.components.schemas)) {
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
    }
  });

  it('describes every route, who may call it, and at least one answer', () => {
    for (const { method, path, access } of office.service.app.get(RouteTable).routes()) {
      if (OUTSIDE_THE_DOCUMENT.includes(path) || /^\/public(\/|$)/.test(path)) continue; // pages, no interface
      const described = operation(method, template(path));
      expect([method, path, described?.['x-access']?.to]).toEqual([method, path, access.to]);
      expect([method, path, described.security !== undefined]).toEqual([
        method,
        path,
        access.to === 'signedIn',
      ]);
      const good = Object.keys(described.responses).filter(status => status.startsWith('2'));
      expect([method, path, good.length > 0, described.summary !== '']).toEqual([method, path, true, true]);
      const parameters = (described.parameters ?? [])
        .filter((one: AnyJson) => one.in === 'path')
        .map((one: AnyJson) => one.name);
      expect([path, parameters.sort()]).toEqual([
        path,
        [...path.matchAll(/:(\w+)/g)].map(([, name]) => name).sort(),
      ]);
    }
  });

  const readMatter = (id: string): Promise<AnyJson> =>
    read('auditor', `/matters/${id}`, '/api/v1/matters/{id}');

  async function readEverythingOf(id: string): Promise<AnyJson> {
    await read('auditor', `/matters/${id}/trail?limit=200`, '/api/v1/matters/{id}/trail');
    await read('auditor', `/matters/${id}/documents`, '/api/v1/matters/{id}/documents');
    for (const username of ['drafter', 'reviewer', 'secretary', 'publisher', 'leader', 'auditor']) {
      await read(username, `/matters/${id}/actions`, '/api/v1/matters/{id}/actions');
      await read(username, '/matters?limit=200', '/api/v1/matters');
    }
    return readMatter(id);
  }

  it('describes opinions, their answers, a supplement and a refusal', async () => {
    const matter = await submitted(office);
    await office.act('reviewer', matter.id, 'REQUEST_SUPPLEMENT', { items: ['请补充法律依据'] });
    expect((await readMatter(matter.id)).supplement).not.toBeNull();
    await office.act('drafter', matter.id, 'PROVIDE_SUPPLEMENT', { note: '已补充' });
    await throughAdviser(office, matter, [item('请补充依据')]);
    await review(office, matter.id, 'revise', [item('请修改第三条', '改为……')]);
    const answers = [{ n: 1, adoptionStatus: 'notAdopted', reason: '与上位法不一致' }];
    await office.act('drafter', matter.id, 'ANSWER_OPINION', { answers });
    expect((await office.attempt('secretary', matter.id, 'SIGN', {})).status).toBe(400);
    const { reviewOpinion, adviserOpinion } = await readEverythingOf(matter.id);
    expect([reviewOpinion.items.length, adviserOpinion.items.length]).toEqual([1, 1]);
  });

  it('describes a meeting, a decision, withholding, publishing and the public register', async () => {
    const matter = await reviewed(office);
    await discussed(office, matter.id, { member1: 'disagree', member2: 'reserve' });
    await office.act('secretary', matter.id, 'RECORD_DECISION', {
      outcome: 'adopt',
      textSha256: matter.text,
    });
    const { decision, meeting } = await readEverythingOf(matter.id);
    expect([decision.outcome, meeting.statements.length]).toEqual(['adopt', 8]);
    await office.act('secretary', matter.id, 'REPORT_TO_PARTY_COMMITTEE', { reportedOn: decision.decidedOn });
    const grounds = { legalBasis: ['SC-711:15'], reason: '涉及商业秘密', reevaluateOn: '2099-12-31' };
    await office.act('publisher', matter.id, 'PROPOSE_WITHHOLDING', grounds);
    await office.act('leader', matter.id, 'DECIDE_WITHHOLDING', { approved: true, reason: '同意' });
    expect((await readMatter(matter.id)).disclosure.withholding.approved).toBe(true);
    const redacted = await office.attach('publisher', matter.id, 'publication');
    const renditions = [{ documentId: redacted.id, version: 1, kind: 'redacted' }];
    await office.act('publisher', matter.id, 'PUBLISH', { renditions, withheldParts: grounds });
    expect((await readEverythingOf(matter.id)).disclosure.renditions).toHaveLength(1);
    const { items } = await read('drafter', '/public/disclosures', '/api/v1/public/disclosures');
    await read('drafter', `/public/disclosures/${items[0].id}`, '/api/v1/public/disclosures/{id}');
  });

  it('describes contracts, too', async () => {
    const { id, text } = await reviewed(office, 'contract');
    await office.act('leader', id, 'APPROVE_CONTRACT', { approved: true, textSha256: text });
    const { id: signedCopyId } = await office.attach('secretary', id, 'signedCopy');
    const signedOn = dayOf((await readMatter(id)).milestones.decidedAt);
    await office.act('secretary', id, 'SIGN_CONTRACT', { textSha256: text, signedOn, signedCopyId });
    const { track, signature, procedures } = await readEverythingOf(id);
    expect([track, signature.signedOn, procedures]).toEqual(['ordinary', signedOn, null]);
  });

  it('describes workflows, people and the day count', async () => {
    const { items } = await read('drafter', '/workflows', '/api/v1/workflows');
    expect(items.map(({ id }: { id: string }) => id)).toContain('major-decision@1');
    for (const { id } of items) {
      await read('drafter', `/workflows/${id}`, '/api/v1/workflows/{id}');
      await read('drafter', `/workflows/${id}/diagram`, '/api/v1/workflows/{id}/diagram');
    }
    await read('drafter', '/units', '/api/v1/units');
    await read('drafter', '/people', '/api/v1/people');
    await read('drafter', '/sessions/current', '/api/v1/sessions/current');
    await read('drafter', '/calendar/due?start=2026-02-13&days=5&kind=working', '/api/v1/calendar/due');
    await read('drafter', '/calendar/due?start=2026-02-13&days=500&kind=calendar', '/api/v1/calendar/due');
    await read('secretary', '/catalogues', '/api/v1/catalogues');
    await read('leader', '/reports/coverage?from=2026-01-01&to=2026-12-31', '/api/v1/reports/coverage');
    await read(
      'leader',
      '/reports/coverage/items?from=2026-01-01&to=2026-12-31',
      '/api/v1/reports/coverage/items',
    );
  });

  it('describes a session, and the operations’ answers', async () => {
    const body = { username: 'leader', password: 'test-password' };
    expectAsDescribed('POST', '/api/v1/sessions', await office.service.call('POST', '/sessions', { body }));
    for (const path of ['/healthz', '/readyz']) {
      const answered = await office.service.get(path);
      expect(answered.status).toBe(200);
      expectAsDescribed('GET', path, answered);
    }
  });

  it('describes every problem with the members of its code', async () => {
    const { id } = await submitted(office);
    const reviewer = await office.as('reviewer');
    const events = `/matters/${id}/events`;
    const version = { 'if-match': `"${(await office.matter(id)).version}"` };
    const agenda = { forum: 'partyGovJointMeeting', meetingTitle: '会', meetingOn: '2030-01-01' };
    const problems: Readonly<Record<string, Answered>> = {
      'sign-in-required': await office.service.call('POST', events),
      'sign-in-failed': await office.service.call('POST', '/sessions', {
        body: { username: 'x', password: 'y' },
      }),
      'not-found': await reviewer.get('/matters/nothing'),
      'invalid-request': await reviewer.post(events, { type: 'accept' }, version),
      'not-permitted': await reviewer.post(events, { type: 'PLACE_ON_AGENDA', data: agenda }, version),
      'precondition-required': await reviewer.post(events, { type: 'ACCEPT' }),
      'stale-version': await reviewer.post(events, { type: 'ACCEPT' }, { 'if-match': '"1"' }),
      'rules-violated': await office.attempt('secretary', id, 'PLACE_ON_AGENDA', agenda),
      'action-not-available': await office.attempt('drafter', id, 'PROVIDE_SUPPLEMENT', {}),
      'unsupported-file': await office.upload('drafter', id, 'other', '<html>'),
    };
    const validate = ajv.compile({ $ref: 'openapi#/components/schemas/Problem' });
    for (const [code, { body, status }] of Object.entries(problems)) {
      expect([code, body.code, body.status]).toEqual([code, code, status]);
      validate(body);
      expect([code, validate.errors ?? []]).toEqual([code, []]);
    }
  });

  it('would tell of a member that is not described', () => {
    const validate = ajv.compile({ $ref: 'openapi#/components/schemas/Unit' });
    const unit = { id: 'x', name: '甲', kind: 'organ', parentId: null };
    expect(validate(unit)).toBe(true);
    expect(validate({ ...unit, surplus: 1 })).toBe(false);
    expect(validate({ ...unit, kind: 'moon' })).toBe(false);
    expect(validate({ id: 'x', name: '甲', kind: 'organ' })).toBe(false);
  });

  it('is a page to read as well, in both languages, that runs nothing', async () => {
    const chinese = await office.service.get<string>('/api/docs');
    const english = await office.service.call<string>('GET', '/api/docs', {
      headers: { 'accept-language': 'en' },
    });
    expect(chinese.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(chinese.body).toContain('<html lang="zh-CN">');
    expect(english.body).toContain('<html lang="en">');
    expect(chinese.body).toContain('/api/v1/matters/{id}/events');
    expect(chinese.body).not.toContain('<script');
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(chinese.body) ?? [];
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(style))).toString('base64');
    expect(chinese.headers.get('content-security-policy')).toContain(`style-src 'sha256-${digest}'`);
  });
});
