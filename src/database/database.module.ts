import { Module, type DynamicModule } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule, type TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Configuration } from '../configuration/configuration.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { CLOCK } from '../kernel/clock.js';
import type { DatabaseOptions } from './connection-options.js';
import { ConnectionReport } from './connection-report.js';
import { databaseOptions } from './database-options.js';
import { openReader, openWriter } from './data-sources.js';
import { openClock, unitOfWorkOver } from './database.js';
import { LegalClock } from './legal-clock.js';
import { Reader } from './reader.js';
import { UnitOfWork } from './unit-of-work.js';

/** Names of the two data sources. There are no entities: everything is SQL through the unit of work or the reader. */
export const WRITER = 'writer';
export const READER = 'reader';

const writerToken = getDataSourceToken(WRITER);
const readerToken = getDataSourceToken(READER);

// A database that is refused (wrong mode, not durable) will be refused again: no silent minutes of retrying.
const passing = (configuration: Configuration): TypeOrmModuleOptions =>
  ({
    retryAttempts: 0,
    database: databaseOptions(configuration),
  }) as unknown as TypeOrmModuleOptions;

const passed = (options?: DataSourceOptions): DatabaseOptions =>
  (options as unknown as { database: DatabaseOptions }).database;

const writerModule = (): DynamicModule =>
  TypeOrmModule.forRootAsync({
    name: WRITER,
    inject: [Configuration],
    useFactory: passing,
    dataSourceFactory: options => openWriter(passed(options)),
  });

const readerModule = (): DynamicModule =>
  TypeOrmModule.forRootAsync({
    name: READER,
    // Waits for the writer, which makes the file and the tables.
    inject: [Configuration, writerToken],
    useFactory: passing,
    dataSourceFactory: options => openReader(passed(options)),
  });

/** Unit of work, reader and clock over two data sources. */
@Module({
  imports: [ConfigurationModule, writerModule(), readerModule()],
  providers: [
    {
      provide: LegalClock,
      inject: [writerToken, Configuration],
      useFactory: (writer: DataSource, configuration: Configuration) =>
        openClock(writer, databaseOptions(configuration)),
    },
    { provide: CLOCK, useExisting: LegalClock },
    { provide: UnitOfWork, inject: [writerToken, LegalClock], useFactory: unitOfWorkOver },
    { provide: Reader, inject: [readerToken], useFactory: (reader: DataSource) => new Reader(reader) },
    {
      provide: ConnectionReport,
      inject: [writerToken, readerToken],
      useFactory: (writer: DataSource, reader: DataSource) => new ConnectionReport(writer, reader),
    },
  ],
  exports: [UnitOfWork, Reader, CLOCK, LegalClock, ConnectionReport],
})
export class DatabaseModule {}
