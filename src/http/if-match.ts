import { invalidRequest } from '../kernel/app-error.js';
import { text } from '../kernel/localized-text.js';

const ONE_VERSION = /^"([1-9]\d{0,8})"$/;

/** The strong entity tag of a version. */
export const entityTag = (version: number): string => `"${version}"`;

/**
 * The version a client last saw, `null` when the header is not there. Only one strong tag is taken: `*` would let a
 * write go through unseen, and a list would leave open which version was meant.
 */
export function parseIfMatch(header: string | readonly string[] | undefined): number | null {
  if (header === undefined) return null;
  const match = typeof header === 'string' ? ONE_VERSION.exec(header.trim()) : null;
  if (match) return Number(match[1]);
  throw invalidRequest([
    {
      pointer: '/headers/If-Match',
      code: 'oneVersion',
      message: text(
        'If-Match 应为一个带引号的版本号，如 "7"，不接受 * 和多个版本',
        'If-Match must be one version in quotes such as "7"; * and lists are not taken',
      ),
    },
  ]);
}
