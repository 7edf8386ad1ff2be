import { HttpException } from '@nestjs/common';
import { AppError, invalidRequest } from '../kernel/app-error.js';
import { text, type LocalizedText } from '../kernel/localized-text.js';
import * as texts from './problem-texts.js';

/** Sizes a client may not exceed, for the problems that name them. */
export interface SizeLimits {
  readonly maxFileBytes: number;
  readonly maxJsonBytes: number;
}

interface TransportError {
  readonly code?: unknown;
  readonly statusCode?: unknown;
}

const tooLarge = (limitBytes: number): AppError =>
  new AppError('file-too-large', texts.TOO_LARGE, { limitBytes });

const unreadable = (message: LocalizedText): AppError =>
  invalidRequest([{ pointer: '', code: 'unreadable', message }]);

const unsupported = (detail: LocalizedText, allowed: readonly string[]): AppError =>
  new AppError('unsupported-file', detail, { allowed });

const TOO_MANY_PARTS = text('表单的部分过多', 'The form has too many parts');
const BAD_URL = text('地址不是有效的 URL', 'The address is not a valid URL');

/** Fastify's own errors by code: what a client did wrong must never look like a fault of the service. */
function ofTransport(error: TransportError, limits: SizeLimits): AppError | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return tooLarge(limits.maxJsonBytes);
    case 'FST_REQ_FILE_TOO_LARGE':
      return tooLarge(limits.maxFileBytes);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return unsupported(texts.JSON_ONLY, ['json']);
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return unsupported(texts.FILE_ONLY, []);
    case 'FST_PARTS_LIMIT':
    case 'FST_FILES_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return unreadable(TOO_MANY_PARTS);
    case 'FST_ERR_BAD_URL':
      return unreadable(BAD_URL);
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return new AppError('not-found', texts.NOTHING_HERE);
    default:
      return null;
  }
}

function ofStatus(status: number): AppError | null {
  if (status === 404) return new AppError('not-found', texts.NOTHING_HERE);
  if (status === 401) return new AppError('sign-in-required', texts.SIGN_IN_REQUIRED);
  if (status === 403) return new AppError('not-permitted', texts.NO_DUTY, { duties: [] });
  return status >= 400 && status < 500 ? unreadable(texts.UNREADABLE) : null;
}

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as TransportError;
  return typeof statusCode === 'number' ? statusCode : 500;
};

/** The problem an error is answered with; `null` when it is ours and nobody outside may learn more. */
export function problemOf(error: unknown, limits: SizeLimits): AppError | null {
  if (error instanceof AppError) return error;
  if (typeof error !== 'object' || error === null) return null;
  // Nest wraps what Fastify threw before the handler; its code is what tells us what happened.
  const thrown = error instanceof HttpException && typeof error.cause === 'object' ? error.cause : error;
  return ofTransport(thrown ?? error, limits) ?? ofStatus(statusOf(error));
}
