import { connect } from 'node:net';
import { Configuration } from '../src/configuration/configuration.js';
import { databases } from './support/databases.js';
import { startService, type Answered, type RunningService } from './support/service.js';

let service: RunningService;
let token: string;

beforeAll(async () => {
  const [sqlite] = databases;
  if (!sqlite) throw new Error('no database');
  service = await startService(await sqlite.create());
  token = await service.signIn('drafter');
});

/** Every problem is a whole one, and its status is the one it is sent with. */
function expectProblem(answered: Answered, status: number, code: string): void {
  expect(answered.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(answered.body).toMatchObject({ type: `/problems/${code}`, status, code });
  expect(answered.body.instance).toMatch(/^urn:uuid:/);
  expect(answered.body.title && answered.body.detail).toBeTruthy();
  expect(answered.status).toBe(status);
}

const signIn = (body: unknown, headers: Record<string, string> = {}): Promise<Answered> =>
  service.call('POST', '/sessions', { body, headers });

describe('what a client did wrong', () => {
  it.each([
    ['broken JSON', '{"username": '],
    ['two values', '{} {}'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['a bare word', 'undefined'],
  ])('is 400 for %s', async (_what, body) => {
    expectProblem(await signIn(body), 400, 'invalid-request');
  });

  it.each([
    ['a lone surrogate', '{"username":"\\ud800","password":"x"}', '/username'],
    ['U+0000', '{"username":"x","password":"a\\u0000b"}', '/password'],
    ['a number nobody can keep', '{"username":1e999,"password":"x"}', '/username'],
    ['a prototype', '{"username":"x","password":"x","__proto__":{"admin":true}}', '/__proto__'],
    ['an unknown member', '{"username":"x","password":"x","admin":true}', '/admin'],
    ['a wrong type', '{"username":["x"],"password":"x"}', '/username'],
    ['a missing member', '{"username":"x"}', '/password'],
    ['something too long', JSON.stringify({ username: 'x'.repeat(101), password: 'x' }), '/username'],
  ])('is 400 with the place for %s', async (_what, body, pointer) => {
    const answered = await signIn(body);
    expectProblem(answered, 400, 'invalid-request');
    expect(answered.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('is 400 for a body of endless brackets', async () => {
    expectProblem(await signIn('['.repeat(200_000)), 400, 'invalid-request');
    expectProblem(await signIn('['.repeat(200_000) + ']'.repeat(200_000)), 400, 'invalid-request');
  });

  it('is 400 for no body at all', async () => {
    expectProblem(await service.call('POST', '/sessions'), 400, 'invalid-request');
    expectProblem(await signIn(''), 400, 'invalid-request');
  });

  it('is 413 with the limit for a body that is too large', async () => {
    const { maxJsonBytes } = service.app.get(Configuration).limits;
    const answered = await signIn(' '.repeat(maxJsonBytes + 1));
    expectProblem(answered, 413, 'file-too-large');
    expect(answered.body.limitBytes).toBe(maxJsonBytes);
    expectProblem(await signIn(' '.repeat(maxJsonBytes)), 400, 'invalid-request');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/xml',
    'application/json-patch+json',
    'nonsense',
  ])('is 415 for %s', async type => {
    const answered = await signIn('{"username":"x","password":"x"}', { 'content-type': type });
    expectProblem(answered, 415, 'unsupported-file');
    expect(answered.body.allowed).toEqual(['json']);
  });

  it('is 415 for a form where there is no file to send', async () => {
    const form = new FormData();
    form.set('username', 'x');
    expectProblem(await service.call('POST', '/sessions', { form }), 415, 'unsupported-file');
  });

  it.each([
    '/nothing',
    '/sessions/other',
    '/people/',
    '/../readyz',
    '/api/v1/sessions',
    `/people/${'x'.repeat(500)}`,
  ])('is 404 at %s', async path => {
    expectProblem(await service.get(path, token), 404, 'not-found');
  });

  it('is 404 for a method a route does not have', async () => {
    expectProblem(await service.call('PUT', '/sessions', { body: {}, token }), 404, 'not-found');
    expectProblem(await service.call('DELETE', '/people', { token }), 404, 'not-found');
  });

  it.each([
    '/people?unitId=%00',
    '/people?limit=0',
    '/people?limit=1&limit=2',
    '/people?__proto__=1',
    '/people?cursor=x',
  ])('is 400 for the query %s', async path => {
    expectProblem(await service.get(path, token), 400, 'invalid-request');
  });

  it('is 400 for an address that is none', async () => {
    expectProblem(await service.get('/%zz'), 400, 'invalid-request');
    expectProblem(await service.get('/people/%ff', token), 400, 'invalid-request');
  });

  it('is 400 for what is not HTTP', async () => {
    const { port } = new URL(service.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      let received = '';
      socket.setEncoding('utf8').on('data', chunk => (received += String(chunk)));
      socket.on('end', () => resolve(received)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({
      code: 'invalid-request',
      status: 400,
    });
  });

  it('is told before the body is looked at when nobody has signed in', async () => {
    expectProblem(
      await service.call('DELETE', '/sessions/current', { body: '{"broken' }),
      401,
      'sign-in-required',
    );
  });
});

describe('the reader’s language', () => {
  it('is Chinese, or English when that is asked for', async () => {
    const chinese = await service.get('/nothing');
    const english = await service.call('GET', '/nothing', {
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(chinese.body.title).toBe('没有找到');
    expect(english.body.title).toBe('Not found');
    expect(english.headers.get('vary')).toContain('accept-language');
  });

  it('is that of the field errors, too', async () => {
    const answered = await signIn({ username: 'x' }, { 'accept-language': 'en' });
    expect(answered.body.errors).toEqual([
      { pointer: '/password', code: 'required', message: 'It is required' },
    ]);
  });
});

describe('every answer', () => {
  it.each(['/people', '/nothing', '/readyz', '/api/openapi.json'])(
    'of %s keeps browsers from guessing, framing and running',
    async path => {
      const { headers } = await service.get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('of the interface is not kept by anybody on the way', async () => {
    expect((await service.get('/people', token)).headers.get('cache-control')).toBe('no-store');
    expect((await service.get('/people')).headers.get('cache-control')).toBe('no-store');
  });
});
