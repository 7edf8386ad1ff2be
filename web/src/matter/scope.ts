import { createContext, use } from 'react';
import type { Matter } from '../api/matter.js';
import type { Workflow } from '../api/workflow.js';
import type { Labels } from './values/labels.js';

/** The matter of this page and the words of its workflow. */
export interface Scope {
  readonly matter: Matter;
  readonly workflow: Workflow;
  readonly labels: Labels;
}

export const ScopeContext = createContext<Scope | null>(null);

export function useScope(): Scope {
  const scope = use(ScopeContext);
  if (!scope) throw new Error('useScope outside the page of a matter');
  return scope;
}
