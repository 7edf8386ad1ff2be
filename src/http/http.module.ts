import { Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DatabaseModule } from '../database/database.module.js';
import { Door } from './door.js';
import { HealthController } from './health/health.controller.js';
import { ReadinessJudge } from './health/readiness.js';
import { HttpMetrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { OpenApiDocument } from './openapi/openapi-document.js';
import { ProblemDetailsFilter } from './problem-details.filter.js';
import { RouteTable } from './route-table.js';

/** What every route stands on: the door, problems, the table of routes, operations and the description of it all. */
@Global()
@Module({
  imports: [DatabaseModule],
  controllers: [HealthController, MetricsController, OpenApiController],
  providers: [
    Door,
    RouteTable,
    HttpMetrics,
    ReadinessJudge,
    OpenApiDocument,
    ProblemDetailsFilter,
    { provide: APP_FILTER, useExisting: ProblemDetailsFilter },
  ],
  exports: [RouteTable, HttpMetrics],
})
export class HttpModule {}
