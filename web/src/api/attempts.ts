import { Problem } from './problem.js';

const PREFIX = 'fashen.attempt.';
const KEY_BYTES = 16;

/** A key by chance; `crypto.randomUUID` is missing on plain http, where many offices run it. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

interface Attempt {
  readonly key: string;
  /** Tells contents apart. What was typed is not kept a second time; `crypto.subtle` is missing on plain http. */
  readonly content: string;
}

const MIX = [2_654_435_761, 1_597_334_677] as const;

/** 64 bits that tell two contents apart (murmur's mixing); nobody is kept out by it. */
function fingerprint(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    one = Math.imul(one ^ code, MIX[0]);
    two = Math.imul(two ^ code, MIX[1]);
  }
  const words = [Math.imul(one ^ (one >>> 16), MIX[0]), Math.imul(two ^ (two >>> 13), MIX[1])];
  return words.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function stored(scope: string): Attempt | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + scope) ?? 'null') as Attempt | null;
  } catch {
    return null;
  }
}

/** The same work sent again, after a lost connection or a reload, goes under the same key and is done once. */
export function attemptKey(scope: string, content: unknown): string {
  const print = fingerprint(JSON.stringify(content));
  const before = stored(scope);
  if (before?.content === print) return before.key;
  const key = newKey();
  try {
    sessionStorage.setItem(PREFIX + scope, JSON.stringify({ key, content: print } satisfies Attempt));
  } catch {
    // Without storage a reload counts as a new attempt; the version then keeps it from being done twice.
  }
  return key;
}

export function forgetAttempt(scope: string): void {
  try {
    sessionStorage.removeItem(PREFIX + scope);
  } catch {
    // Nothing was kept.
  }
}

/** True when the service has not said what became of it: only then may the key be used again. */
const isOpen = (error: unknown): boolean =>
  error instanceof Problem &&
  (error.code === 'network' || error.status === 401 || error.status === 429 || error.status >= 500);

/** Sends once under a key that is kept until the service has said yes or no. */
export async function attempt<T>(
  scope: string,
  content: unknown,
  body: (key: string) => Promise<T>,
): Promise<T> {
  try {
    const result = await body(attemptKey(scope, content));
    forgetAttempt(scope);
    return result;
  } catch (error) {
    if (!isOpen(error)) forgetAttempt(scope);
    throw error;
  }
}
