import { createHash } from 'node:crypto';

/** The digest by which a content security policy names the one style sheet it allows. */
export const sha256Base64 = (content: string): string =>
  createHash('sha256').update(content).digest('base64');
