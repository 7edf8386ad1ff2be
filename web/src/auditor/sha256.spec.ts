import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from './sha256.js';

const nodes = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('SHA-256 without the platform', () => {
  it('gives the digests of the standard', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it.each([55, 56, 63, 64, 65, 119, 120, 128, 1_000, 70_000])('agrees at the length %i', length => {
    expect(sha256('审'.repeat(length))).toBe(nodes('审'.repeat(length)));
    expect(sha256('a'.repeat(length))).toBe(nodes('a'.repeat(length)));
  });

  it('agrees with Node for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => sha256(text) === nodes(text)));
  });
});
