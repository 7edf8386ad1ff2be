import { Problem } from '../api/problem.js';

/** Where the one form has what the service points at: the title beside the data, the data without a level around it. */
export function asOneForm(error: unknown): unknown {
  if (!(error instanceof Problem) || error.errors.length === 0) return error;
  const errors = error.errors.map(one => ({
    ...one,
    pointer: one.pointer.replace(/^\/title$/, '/data/title').replace(/^\/data\/data\//, '/data/'),
  }));
  return new Problem({ ...error, detail: error.detail, errors });
}
