import { AppError } from '../kernel/app-error.js';
import type { Clock } from '../kernel/clock.js';
import { SignInThrottle } from './sign-in-throttle.js';

function given() {
  let ms = Date.parse('2026-03-02T01:00:00Z');
  const clock: Clock = {
    now: () => {
      throw new Error('the throttle must not ask for legal time');
    },
    machineNow: () => new Date(ms).toISOString(),
  };
  const throttle = new SignInThrottle(clock);
  const tryAs = async (name: string, right: boolean, address = '10.0.0.1'): Promise<string> => {
    try {
      return (await throttle.attempt(name, address, async () => (right ? 'in' : null))) ?? 'failed';
    } catch (error) {
      return (error as AppError).code;
    }
  };
  return { throttle, tryAs, pass: (seconds: number) => void (ms += seconds * 1000) };
}

const times = async (count: number, body: (n: number) => Promise<string>): Promise<string[]> => {
  const found: string[] = [];
  for (let n = 0; n < count; n++) found.push(await body(n));
  return found;
};

describe('slowing down guessing', () => {
  it('refuses a name after ten failures, even with the right password', async () => {
    const { tryAs } = given();
    expect(await times(10, () => tryAs('drafter', false))).toEqual(Array(10).fill('failed'));
    expect(await tryAs('drafter', true)).toBe('too-many-requests');
    expect(await tryAs('reviewer', true)).toBe('in');
  });

  it('says when to come back, and then lets in again', async () => {
    const { throttle, tryAs, pass } = given();
    await times(10, () => tryAs('drafter', false));
    pass(60);
    const error = await throttle
      .attempt('drafter', '10.0.0.1', async () => 'in')
      .catch((problem: AppError) => problem);
    expect((error as AppError).headers).toEqual({ 'retry-after': '240' });
    pass(240);
    expect(await tryAs('drafter', true)).toBe('in');
  });

  it('starts counting anew after a success', async () => {
    const { tryAs } = given();
    await times(9, () => tryAs('drafter', false));
    await tryAs('drafter', true);
    expect(await times(9, () => tryAs('drafter', false))).toEqual(Array(9).fill('failed'));
    expect(await tryAs('drafter', true)).toBe('in');
  });

  it('refuses an address that tries many names', async () => {
    const { tryAs } = given();
    await times(100, n => tryAs(`name${n}`, false));
    expect(await tryAs('another', true)).toBe('too-many-requests');
    expect(await tryAs('another', true, '10.0.0.2')).toBe('in');
  });

  it('counts attempts that come all at once', async () => {
    const { tryAs } = given();
    const all = await Promise.all(Array.from({ length: 40 }, () => tryAs('drafter', false)));
    expect(all.filter(result => result === 'failed')).toHaveLength(10);
  });

  it('lets many sessions of one person begin at once', async () => {
    const { tryAs } = given();
    const all = await Promise.all(Array.from({ length: 50 }, () => tryAs('drafter', true)));
    expect(new Set(all)).toEqual(new Set(['in']));
  });

  it('does not grow without bound', async () => {
    const { throttle, tryAs } = given();
    await times(12_000, n => tryAs(`name${n}`, false, `10.0.${n % 250}.${n % 199}`));
    const { failures, turns } = throttle as unknown as {
      failures: Map<string, unknown>;
      turns: Map<string, unknown>;
    };
    expect(failures.size).toBeLessThanOrEqual(10_000);
    expect(turns.size).toBe(0);
  });

  it('goes on when an attempt breaks', async () => {
    const { throttle, tryAs } = given();
    await expect(
      throttle.attempt('drafter', '10.0.0.1', () => Promise.reject(new Error('database'))),
    ).rejects.toThrow('database');
    expect(await tryAs('drafter', true)).toBe('in');
  });
});
