import { join } from 'node:path';
import multipart from '@fastify/multipart';
import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Configuration } from '../configuration/configuration.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { DocumentStore } from './document-store.js';

/** The store of files, and forms read as streams. */
@Module({
  imports: [ConfigurationModule, DatabaseModule],
  providers: [
    {
      provide: DocumentStore,
      useFactory: (configuration: Configuration, clock: Clock) =>
        DocumentStore.open(join(configuration.environment.dataFolder, 'documents'), clock.machineNow()),
      inject: [Configuration, CLOCK],
    },
  ],
  exports: [DocumentStore],
})
export class DocumentsModule {
  constructor(host: HttpAdapterHost) {
    // The command line has no web server; a route's parser must be known before the routes are.
    const server = host.httpAdapter?.getInstance<FastifyInstance>();
    void server?.register(multipart);
  }
}
