import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { ConfigurationModule } from '../configuration/configuration.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { MattersModule } from '../matters/matters.module.js';
import { CatalogueThread } from './catalogue/catalogue-thread.js';
import { CatalogueFiles } from './catalogue-files.js';
import { CatalogueWriter } from './catalogue-writer.js';
import { CataloguesController } from './catalogues.controller.js';
import { CataloguesQuery } from './catalogues.query.js';
import { CoverageController } from './coverage.controller.js';
import { CoverageQuery } from './coverage.query.js';
import { DemoCatalogues } from './demo-catalogues.js';
import { ImportCatalogueHandler } from './import-catalogue.handler.js';

/** Annual catalogues brought in from outside, and how much of what had to be reviewed was. */
@Module({
  imports: [ConfigurationModule, DatabaseModule, AuditModule, MattersModule],
  controllers: [CataloguesController, CoverageController],
  providers: [
    CatalogueFiles,
    CatalogueWriter,
    { provide: CatalogueThread, useFactory: () => new CatalogueThread() },
    ImportCatalogueHandler,
    CataloguesQuery,
    CoverageQuery,
    DemoCatalogues,
  ],
})
export class CoverageModule {}
