import { hash, verify } from '@node-rs/argon2';
import { randomText } from '../kernel/digest.js';

// argon2id with the package's defaults (19 MiB, two passes), the first choice of the OWASP cheat sheet.

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password);

let decoy: Promise<string> | null = null;

/**
 * True when the password is the one that was hashed. Without a hash (nobody has that name) the same work is done on a
 * decoy, so that the time taken does not tell which names exist.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash(randomText(32));
  const holds = await verify(stored ?? (await decoy), password);
  return holds && stored !== null;
}

/** A password made by chance that a person can read out and type: no letters that look like digits. */
export function easyPassword(groups = 4): string {
  const letters = randomText(64)
    .toLowerCase()
    .replace(/[^a-hjkmnp-z2-9]/g, '');
  return letters.match(/.{4}/g)?.slice(0, groups).join('-') ?? easyPassword(groups);
}
