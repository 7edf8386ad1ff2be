import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyServerOptions } from 'fastify';
import type { Environment } from '../configuration/environment.js';

export type LogLevel = Environment['logLevel'];

/** Where secrets and people's words could slip into a log line; database errors carry statement and values. */
const REDACTED = [
  'authorization',
  'cookie',
  'password',
  'token',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.token',
  'req.headers.authorization',
  'req.headers.cookie',
  'err.query',
  'err.parameters',
  'err.detail',
  'err.driverError',
];

/** The service's log: one JSON line each, with the pattern of a route and never its address or body. */
export const requestLog = (
  level: LogLevel,
): NonNullable<Exclude<FastifyServerOptions['logger'], boolean>> => ({
  level,
  base: null,
  redact: { paths: REDACTED, censor: '[removed]' },
});

/** Nest's own words go into the same log; its tour of modules and routes at start-up is of no use to anybody. */
export class ServiceLogger implements LoggerService {
  constructor(private readonly target: FastifyBaseLogger) {}

  log(): void {}
  debug(): void {}
  verbose(): void {}

  warn(message: unknown, ...context: unknown[]): void {
    this.target.warn({ context: context.at(-1) }, String(message));
  }

  error(message: unknown, ...context: unknown[]): void {
    // Errors at start-up are thrown as well, and whoever starts the service says them in one sentence.
    if (context.at(-1) === 'ExceptionHandler') return;
    const err = message instanceof Error ? message : undefined;
    this.target.error({ err, context: context.at(-1) }, String(message));
  }

  fatal(message: unknown, ...context: unknown[]): void {
    this.target.fatal({ context: context.at(-1) }, String(message));
  }
}
