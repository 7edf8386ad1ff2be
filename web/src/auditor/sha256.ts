/**
 * SHA-256 (FIPS 180-4) in plain JavaScript: `crypto.subtle` is missing on plain http, where many offices run this.
 * Checked against Node's own in sha256.spec.ts.
 */
const BLOCK = 64;
const LENGTH_BYTES = 8;
const WORDS = 64;
const BITS = 32;

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every(p => n % p !== 0)) found.push(n);
  return found;
};
const fraction = (x: number): number => ((x - Math.floor(x)) * 2 ** BITS) >>> 0;

const PRIMES = primes(WORDS);
/** The first 32 bits of the fractional parts of cube and square roots of the first primes, as the standard has them. */
const K = Uint32Array.from(PRIMES, p => fraction(Math.cbrt(p)));
const START = Uint32Array.from(PRIMES.slice(0, 8), p => fraction(Math.sqrt(p)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (BITS - by));

/** The message with its end mark and length, to a whole number of blocks. */
function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const buffer = new Uint8Array(length);
  buffer.set(bytes);
  buffer[bytes.length] = 0x80;
  const view = new DataView(buffer.buffer);
  view.setUint32(length - LENGTH_BYTES, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - LENGTH_BYTES / 2, (bytes.length << 3) >>> 0);
  return view;
}

function expand(words: Uint32Array, view: DataView, offset: number): void {
  for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(offset + t * 4);
  for (let t = 16; t < WORDS; t += 1) {
    const a = words[t - 15] as number;
    const b = words[t - 2] as number;
    const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
    const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
    words[t] = (words[t - 16] as number) + s0 + (words[t - 7] as number) + s1;
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < WORDS; t += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const choice = (e & f) ^ (~e & g);
    const one = (h + s1 + choice + (K[t] as number) + (words[t] as number)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] as number) + word;
  });
}

/** The digest of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const state = START.slice();
  const words = new Uint32Array(WORDS);
  for (let offset = 0; offset < view.byteLength; offset += BLOCK) {
    expand(words, view, offset);
    compress(state, words);
  }
  return Array.from(state, word => word.toString(16).padStart(8, '0')).join('');
}
