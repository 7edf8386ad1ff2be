import { Problem } from './problem.js';
import { attempt, attemptKey, forgetAttempt } from './attempts.js';

/** What a browser has and Node has not. */
class Storage {
  private readonly items = new Map<string, string>();
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
  text = (): string => [...this.items.values()].join();
}

const storage = new Storage();
beforeAll(() => {
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
});
afterEach(() => forgetAttempt('m.RETURN'));

const problem = (code: Problem['code'], status: number) =>
  new Problem({ code, status, title: '', detail: '' });
const keysOf = async (...outcomes: (Problem | 'done')[]): Promise<string[]> => {
  const keys: string[] = [];
  for (const outcome of outcomes)
    await attempt('m.RETURN', { reason: '密' }, key => {
      keys.push(key);
      return outcome === 'done' ? Promise.resolve() : Promise.reject(outcome);
    }).catch(() => undefined);
  return keys;
};

describe('keys of attempts', () => {
  it('stay the same while nobody knows what became of it', async () => {
    const keys = await keysOf(
      problem('network', 0),
      problem('database-busy', 503),
      problem('sign-in-required', 401),
      'done',
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('are new after an answer: a refusal may be none the next time', async () => {
    const keys = await keysOf(problem('rules-violated', 422), 'done', 'done');
    expect(new Set(keys).size).toBe(3);
  });

  it('are new for other content, and for another step', () => {
    const key = attemptKey('m.RETURN', { reason: 'a' });
    expect(attemptKey('m.RETURN', { reason: 'a' })).toBe(key);
    expect(attemptKey('m.RETURN', { reason: 'b' })).not.toBe(key);
    expect(attemptKey('m.ACCEPT', { reason: 'b' })).not.toBe(attemptKey('m.RETURN', { reason: 'b' }));
  });

  it('do not keep what was typed', async () => {
    await keysOf(problem('network', 0));
    expect(storage.text()).not.toContain('密');
  });
});
