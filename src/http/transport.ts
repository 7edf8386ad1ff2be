import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Limits } from '../configuration/configuration.js';
import type { Door } from './door.js';
import type { HttpMetrics } from './metrics.js';
import { acceptJson, checkStorable } from './json-body.js';
import { answerBrokenRequest } from './broken-request.js';
import { requestLog, type LogLevel } from './request-log.js';

const REQUEST_TIMEOUT_MS = 300_000;
const FORM_FIELDS = 10;
const FORM_FIELD_BYTES = 64 * 1024;

/** Fastify as we use it: quiet about ordinary requests, no wishes of clients taken as fact. */
export const newAdapter = (
  logLevel: LogLevel,
  answer: (error: Error, request: FastifyRequest, reply: FastifyReply) => void,
  trustProxy: readonly string[] = [],
) =>
  new FastifyAdapter({
    logger: requestLog(logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    // Only proxies named by whoever operates this: X-Forwarded-For from anyone would open the throttle to all.
    trustProxy: trustProxy.length > 0 && [...trustProxy],
    multipart: false,
    // Long enough for the largest file on a slow line, short enough that idle senders do not pile up.
    requestTimeout: REQUEST_TIMEOUT_MS,
    clientErrorHandler: answerBrokenRequest,
    // What the router itself refuses (a malformed address) never reaches the error handler.
    frameworkErrors: answer,
  });

/** What stands around every route. */
export interface Surroundings {
  readonly door: Door;
  readonly metrics: HttpMetrics;
  readonly limits: Limits;
}

function hooks(instance: FastifyInstance, { door, metrics }: Surroundings): void {
  instance.decorateRequest('caller', null);
  instance.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    // Answers belong to the person who asked; what may be kept by others says so itself.
    reply.headers({ 'cache-control': 'no-store', 'x-request-id': request.id });
    await door.admit(request);
  });
  instance.addHook('preValidation', checkStorable);
  instance.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const { method } = request;
    const [status, ms] = [reply.statusCode, Math.round(reply.elapsedTime)];
    metrics.observe(method, route, status, reply.elapsedTime / 1000);
    request.log.info({ method, route, status, ms }, 'answered');
  });
}

/** Registers bodies, cookies and the door as one plugin, so that the door stands behind the cookies it reads. */
export function transport(surroundings: Surroundings) {
  const plugin = async (instance: FastifyInstance): Promise<void> => {
    const { maxFileBytes, maxJsonBytes } = surroundings.limits;
    acceptJson(instance, maxJsonBytes);
    await instance.register(cookie);
    await instance.register(multipart, {
      limits: {
        fileSize: maxFileBytes,
        files: 1,
        fields: FORM_FIELDS,
        fieldSize: FORM_FIELD_BYTES,
        fieldNameSize: 100,
      },
    });
    hooks(instance, surroundings);
  };
  // As fastify-plugin does: it acts on the whole service, not on a corner of it.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}
