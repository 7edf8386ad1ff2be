import { createHash, randomBytes } from 'node:crypto';

/** Lower-case hexadecimal SHA-256 of UTF-8 text or bytes. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Lower-case hexadecimal SM3 (GB/T 32905-2016). */
export const sm3 = (content: string | Uint8Array): string => createHash('sm3').update(content).digest('hex');

/** Random bytes in base64url: nonces, salts and session tokens. */
export const randomText = (bytes = 16): string => randomBytes(bytes).toString('base64url');
