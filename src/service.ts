import { RequestMethod, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import { Configuration } from './configuration/configuration.js';
import { Door } from './http/door.js';
import { HttpMetrics } from './http/metrics.js';
import { OpenApiDocument } from './http/openapi/openapi-document.js';
import { ServiceLogger, type LogLevel } from './http/request-log.js';
import { RouteTable } from './http/route-table.js';
import { SECURITY_HEADERS } from './http/security-headers.js';
import { newAdapter, transport } from './http/transport.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';

/** Routes that do not live below the base path, and those that write it out; the star is the pages’ own address as it stands, not a pattern. */
const OUTSIDE = [
  'healthz',
  'readyz',
  'metrics',
  'api/*rest',
  'assets/:name',
  'icon.svg',
  'public',
  'public/disclosures/:id',
  'public/rss.xml',
  'public/style.css',
  'public/*rest',
  '\\*',
];

/**
 * The service, ready to listen: every part made, every route with its access rule, the interface described.
 * @throws InvariantError when a route does not say who may call it.
 */
export async function createService(
  logLevel: LogLevel = 'info',
  root: Type = AppModule,
  trustProxy: readonly string[] = [],
): Promise<NestFastifyApplication> {
  const adapter = newAdapter(
    logLevel,
    (error, request, reply) => filter.answer(error, request, reply),
    trustProxy,
  );
  const instance: FastifyInstance = adapter.getInstance();
  const app: NestFastifyApplication = await NestFactory.create(root, adapter, {
    bodyParser: false,
    abortOnError: false,
    logger: new ServiceLogger(instance.log),
  });
  const filter = app.get(ProblemDetailsFilter);
  const routes = app.get(RouteTable);
  app.setGlobalPrefix('api/v1', { exclude: OUTSIDE.map(path => ({ path, method: RequestMethod.ALL })) });
  app.useSecurityHeaders(SECURITY_HEADERS);
  instance.addHook('onRoute', route => routes.note(route));
  await app.register(
    transport({
      door: app.get(Door),
      metrics: app.get(HttpMetrics),
      limits: app.get(Configuration).limits,
    }) as never,
  );
  await app.init();
  await instance.ready();
  app.get(OpenApiDocument).build(app);
  return app;
}
