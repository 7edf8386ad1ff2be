import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DisclosuresController } from './disclosures.controller.js';
import { PublicPagesController } from './pages/public-pages.controller.js';
import { DisclosuresQuery } from './disclosures.query.js';

/** The public register. Publishing and withholding themselves are steps of the matter. */
@Module({
  imports: [DatabaseModule, DocumentsModule],
  controllers: [DisclosuresController, PublicPagesController],
  providers: [DisclosuresQuery],
})
export class DisclosureModule {}
