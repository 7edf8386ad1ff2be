import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Configuration } from '../configuration/configuration.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { CLOCK, type Clock } from '../kernel/clock.js';
import { DocumentStore } from './document-store.js';

/** The store of files. */
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
export class DocumentsModule {}
