import { fastify } from 'fastify';
import { requestLog } from './request-log.js';

function given() {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  const { log } = fastify({ logger: { ...requestLog('info'), stream } });
  return { log, logged: () => lines.join('') };
}

describe('the log', () => {
  it('never holds a secret, wherever it was put', () => {
    const { log, logged } = given();
    log.info(
      { password: 'geheim', token: 'geheim', headers: { authorization: 'geheim', cookie: 'geheim' } },
      'a',
    );
    log.info(
      { req: { headers: { authorization: 'geheim', cookie: 'geheim' } }, body: { password: 'geheim' } },
      'b',
    );
    expect(logged()).not.toContain('geheim');
  });

  it('never holds the values of a statement that failed', () => {
    const { log, logged } = given();
    const values = { query: 'INSERT geheim', parameters: ['geheim'], detail: 'Key (username)=(geheim)' };
    const err = Object.assign(new Error('duplicate key'), values, { driverError: { ...values } });
    log.error({ err }, 'unexpected error');
    expect(logged()).toContain('duplicate key');
    expect(logged()).not.toContain('geheim');
  });
});
