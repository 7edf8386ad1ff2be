import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Locale } from '../kernel/localized-text.js';
import { localeOf } from './locale.js';

/** The language the reader asked for. */
export const ReaderLocale = createParamDecorator((_data: unknown, context: ExecutionContext): Locale => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return localeOf(request.headers['accept-language']);
});
