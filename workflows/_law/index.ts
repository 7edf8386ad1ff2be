import type { Citation } from '../_kit/citation.js';
import { CONTRACTS_AND_ASSETS } from './contracts-and-assets.js';
import { DECISION_PROCEDURE } from './decision-procedure.js';
import { DISCLOSURE_AND_SECRECY } from './disclosure-and-secrecy.js';
import { PERSONS_AND_PENALTIES } from './persons-and-penalties.js';

/**
 * Every provision that rules rest on and reviewers may cite, by key. Only ever added to: old entries cite by key.
 * Article numbers were compared with a copy of each text; instruments nobody has compared are cited whole.
 */
export const CITATIONS: Readonly<Record<string, Citation>> = Object.freeze(
  Object.fromEntries(
    [...DECISION_PROCEDURE, ...DISCLOSURE_AND_SECRECY, ...CONTRACTS_AND_ASSETS, ...PERSONS_AND_PENALTIES].map(
      citation => [citation.key, citation],
    ),
  ),
);
