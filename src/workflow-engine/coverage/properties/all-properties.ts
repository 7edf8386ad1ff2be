import type { AnyProperty } from '../property.js';
import { adviserHeard } from './adviser-heard.js';
import { effectiveOpinion, opinionExists } from './effective-opinion.js';
import { reviewerDidNotAdvise, reviewerDidNotDraft, reviewerIsNotRecused } from './independent-review.js';
import { oneBranch } from './one-branch.js';
import { staysClosed } from './stays-closed.js';
import { textPublished } from './text-published.js';

/** Everything that is proved of a workflow, the most important first; each says to which workflows it applies. */
export const PROPERTIES: readonly AnyProperty[] = [
  effectiveOpinion,
  opinionExists,
  adviserHeard,
  reviewerDidNotDraft,
  reviewerDidNotAdvise,
  reviewerIsNotRecused,
  textPublished,
  staysClosed,
  oneBranch,
];
