import { createContext, useContext } from 'react';
import type { Standing } from './form-data.js';
import type { FormHints } from './form-schema.js';
import type { Workflow } from '../api/workflow.js';

/** What the controls of one form know of its surroundings. */
export interface FormSurroundings extends Standing {
  readonly hints: FormHints;
  readonly workflow?: Workflow | undefined;
  /** The unit for which people are looked up; the matter's where there is one. */
  readonly unitId?: string | undefined;
  readonly omit: readonly string[];
  readonly readOnly: readonly string[];
  /** Lists that have the entries they began with. */
  readonly fixed: readonly string[];
}

export const FormSurroundingsContext = createContext<FormSurroundings>({
  hints: {},
  omit: [],
  readOnly: [],
  fixed: [],
});

export const useSurroundings = (): FormSurroundings => useContext(FormSurroundingsContext);
