import type { LocalizedText } from './localized-text.js';

/** Problem codes and their HTTP status (RFC 9457); `type` ends in the code. */
export const PROBLEM_STATUS = {
  'invalid-request': 400,
  'sign-in-required': 401,
  'sign-in-failed': 401,
  'not-permitted': 403,
  'not-found': 404,
  'action-not-available': 409,
  duplicate: 409,
  'stale-version': 412,
  'file-too-large': 413,
  'unsupported-file': 415,
  'rules-violated': 422,
  'idempotency-key-reused': 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  internal: 500,
  'database-busy': 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** A field that is wrong: where, a code for programs, a sentence for people; never the value itself. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: LocalizedText;
}

/**
 * Everything expected that can go wrong. `detail` is for people and names the way out; `members` are the
 * extra members of the problem document. Only the problem-details filter turns this into HTTP.
 */
export class AppError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: LocalizedText,
    readonly members: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${code}: ${detail.en}`);
    this.name = 'AppError';
  }
}

/** Broken promise of our own code: answered as `internal`, nothing written. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvariantError';
  }
}

/** 400 for wrong fields; the sentences may differ per field. */
export const invalidRequest = (errors: readonly FieldError[]): AppError =>
  new AppError(
    'invalid-request',
    {
      'zh-CN': '请求内容有误，请按所列各项改正后重新提交',
      en: 'The request is not valid; correct the listed members and send it again',
    },
    { errors },
  );
