import { randomUUID } from 'node:crypto';
import {
  findReceipt,
  forgetOldReceipts,
  parseIdempotencyKey,
  requestDigest,
  storeReceipt,
  type Receipt,
} from '../src/http/idempotency.js';
import type { OpenedDatabase } from '../src/database/database.js';
import type { Work } from '../src/database/work.js';
import type { AppError } from '../src/kernel/app-error.js';
import { databases } from './support/databases.js';

const RECEIPT: Receipt = { status: 201, headers: { etag: '"1"' }, body: '{"id":"甲"}' };
const DIGEST = requestDigest('/api/v1/matters', { title: 'a' });

describe.each(databases)('receipts on $name', kind => {
  let database: OpenedDatabase;
  let machineNow = '2026-03-02T01:00:00.000Z';
  const organisation = randomUUID();

  const work = <T>(body: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(organisation, body);
  const find = (person: string, key: string, digest = DIGEST) =>
    work(inside => findReceipt(inside, person, key, digest));
  const store = (person: string, key: string, receipt = RECEIPT) =>
    work(inside => storeReceipt(inside, person, key, DIGEST, receipt));

  beforeAll(async () => {
    database = await kind.open({ mode: 'production', machineClock: () => machineNow });
  });

  it('gives the first answer again, byte for byte', async () => {
    expect(await find('p', 'one')).toBeNull();
    await store('p', 'one');
    expect(await find('p', 'one')).toEqual(RECEIPT);
  });

  it('keeps the keys of two persons apart, and of two organisations', async () => {
    await store('p', 'two');
    expect(await find('q', 'two')).toBeNull();
    const elsewhere = await database.unitOfWork.run(randomUUID(), inside =>
      findReceipt(inside, 'p', 'two', DIGEST),
    );
    expect(elsewhere).toBeNull();
  });

  it('refuses a key that was used for something else', async () => {
    await store('p', 'three');
    const other = await find('p', 'three', requestDigest('/api/v1/matters', { title: 'b' })).catch(
      (error: AppError) => error,
    );
    expect(other).toMatchObject({ code: 'idempotency-key-reused' });
    const elsewhere = await find('p', 'three', requestDigest('/other', { title: 'a' })).catch(
      (error: AppError) => error,
    );
    expect(elsewhere).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it.each([400, 403, 404, 409, 412, 500])(
    'does not remember %i, so that it may be sent again',
    async status => {
      await store('p', `status ${status}`, { ...RECEIPT, status });
      expect(await find('p', `status ${status}`)).toBeNull();
    },
  );

  it('remembers a refusal by the rules', async () => {
    await store('p', 'four', { ...RECEIPT, status: 422 });
    expect(await find('p', 'four')).toMatchObject({ status: 422 });
  });

  it('forgets after thirty days, and not before', async () => {
    await store('p', 'five');
    machineNow = '2026-04-01T00:59:59.000Z';
    expect(await find('p', 'five')).toEqual(RECEIPT);
    machineNow = '2026-04-01T01:00:01.000Z';
    expect(await find('p', 'five')).toBeNull();
    await store('p', 'five', { ...RECEIPT, body: '{"id":"乙"}' });
    expect((await find('p', 'five'))?.body).toBe('{"id":"乙"}');
  });

  it('makes room when it is told to, and not before it is old', async () => {
    machineNow = '2026-05-10T01:00:00.000Z';
    await work(forgetOldReceipts);
    await store('p', 'old');
    machineNow = '2026-06-08T01:00:00.000Z';
    await store('p', 'young');
    expect(await work(forgetOldReceipts)).toBe(0);
    machineNow = '2026-06-10T01:00:00.000Z';
    expect(await work(forgetOldReceipts)).toBe(1);
    expect(await find('p', 'young')).toEqual(RECEIPT);
  });

  it('is never written over while it is remembered', async () => {
    await store('p', 'kept');
    await expect(store('p', 'kept', { ...RECEIPT, body: '{}' })).rejects.toThrow('still has one');
    expect(await find('p', 'kept')).toEqual(RECEIPT);
  });

  it('is remembered over a demo’s days that were skipped', async () => {
    const demo = await kind.open({ mode: 'demo', machineClock: () => '2026-03-02T01:00:00.000Z' });
    const inDemo = <T>(body: (inside: Work) => Promise<T>): Promise<T> =>
      demo.unitOfWork.run(organisation, body);
    await inDemo(inside => storeReceipt(inside, 'p', 'skipped', DIGEST, RECEIPT));
    await inDemo(inside => demo.clock.moveTo(inside, '2026-06-01T01:00:00.000Z'));
    expect(await inDemo(inside => findReceipt(inside, 'p', 'skipped', DIGEST))).toEqual(RECEIPT);
  });

  it('goes away with the unit of work that failed', async () => {
    const failing = work(async inside => {
      await storeReceipt(inside, 'p', 'six', DIGEST, RECEIPT);
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await find('p', 'six')).toBeNull();
  });

  it('does the work once when the same key comes thirty-two times at once', async () => {
    let done = 0;
    const once = (): Promise<string> =>
      work(async inside => {
        const known = await findReceipt(inside, 'p', 'seven', DIGEST);
        if (known) return known.body;
        done += 1;
        const body = JSON.stringify({ done });
        await storeReceipt(inside, 'p', 'seven', DIGEST, { ...RECEIPT, body });
        return body;
      });
    const bodies = await Promise.all(Array.from({ length: 32 }, once));
    expect(done).toBe(1);
    expect(new Set(bodies)).toEqual(new Set(['{"done":1}']));
  });
});

describe('an Idempotency-Key', () => {
  it.each(['', ' ', 'a b', 'ключ', 'x'.repeat(201), 'a\tb'])('may not be %j', key => {
    expect(() => parseIdempotencyKey(key)).toThrow('invalid-request');
  });

  it('may not be sent twice', () => {
    expect(() => parseIdempotencyKey(['a', 'b'])).toThrow('invalid-request');
  });

  it('may be any visible ASCII up to two hundred characters, or missing', () => {
    expect(parseIdempotencyKey('~'.repeat(200))).toBe('~'.repeat(200));
    expect(parseIdempotencyKey(undefined)).toBeNull();
  });

  it('stands for path and content, whatever the order of members', () => {
    expect(requestDigest('/a', { x: 1, y: 2 })).toBe(requestDigest('/a', { y: 2, x: 1 }));
    expect(requestDigest('/a', { x: 1 })).not.toBe(requestDigest('/b', { x: 1 }));
    expect(requestDigest('/a', { x: 1 })).not.toBe(requestDigest('/a', { x: '1' }));
  });
});
