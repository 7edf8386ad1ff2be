import { newAdapter } from '../src/http/transport.js';

/** Where the service believes a request comes from, when the connection comes from 127.0.0.1. */
async function believed(trustProxy: readonly string[], forwardedFor: string): Promise<string> {
  const instance = newAdapter('silent', () => undefined, trustProxy).getInstance();
  instance.get('/', request => request.ip);
  const url = await instance.listen({ host: '127.0.0.1', port: 0 });
  const body = await (await fetch(url, { headers: { 'x-forwarded-for': forwardedFor } })).text();
  await instance.close();
  return body;
}

describe('the address a request comes from', () => {
  it('is that of the connection, whatever the client writes', async () => {
    expect(await believed([], '203.0.113.7')).toBe('127.0.0.1');
    expect(await believed(['10.0.0.0/8'], '203.0.113.7')).toBe('127.0.0.1');
  });

  it('is what a trusted proxy says, and never what the client told that proxy', async () => {
    expect(await believed(['127.0.0.1'], '203.0.113.7')).toBe('203.0.113.7');
    expect(await believed(['127.0.0.1', '10.0.0.0/8'], '198.51.100.1, 203.0.113.7, 10.2.3.4')).toBe(
      '203.0.113.7',
    );
  });
});
